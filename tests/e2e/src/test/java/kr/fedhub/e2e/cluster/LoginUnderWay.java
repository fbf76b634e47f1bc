package kr.fedhub.e2e.cluster;

import java.net.URI;
import java.util.Locale;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;

/** A login that reached its institution through one node and is about to bring the answer to the hub. */
record LoginUnderWay(HubClient browser, URI answering, ClusterSource source) {
    static LoginUnderWay through(Node node, ClusterFederation cluster, TestInstitution institution) {
        HubClient browser = HubClient.reading(Locale.KOREAN);
        cluster.hub().sendTo(node);
        URI start = HubClient.hinted(browser.start(cluster.federation(), DemoService.SCIENCEON), institution.alias());
        ClusterSource source = cluster.source();
        return new LoginUnderWay(browser, browser.openUntil(start, source.endpoint()::equals), source);
    }

    /** Brings the answer to the hub, on the node that gets the requests now. */
    Page end() {
        return browser.post(answering, source.lastAnswer().fields());
    }
}
