package kr.fedhub.demo.service.scim;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import kr.fedhub.demo.service.account.Member;
import kr.fedhub.demo.service.account.Members;

/** A service's directory in the hands of whoever runs the demo: what it was asked, and faults to try. */
public final class DemoDirectory {
    private final Members members;
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private Fault fault = new Fault.None();
    private volatile boolean takesUnlinked;

    /** The directory of these accounts, without a fault. */
    public DemoDirectory(Members members) {
        this.members = members;
    }

    /** From now on every request is answered with 503, until {@link #up}. */
    public void down() {
        become(new Fault.Down());
    }

    /** From now on requests wait and are answered only after {@link #up}, or after another fault was chosen. */
    public void hang() {
        become(new Fault.Hanging(new CountDownLatch(1)));
    }

    /** From now on answers about an account show the account with this number instead, whichever was meant. */
    public void lyingWith(String id) {
        become(new Fault.Lying(id));
    }

    /** The next account is made, and the connection breaks before the answer; after that all is well again. */
    public void createThenTimeOut() {
        become(new Fault.LosingAnAnswer());
    }

    /** From now on filters are refused with {@code invalidFilter}. */
    public void withoutFilters() {
        become(new Fault.WithoutFilters());
    }

    /** Ends every fault. */
    public void up() {
        become(new Fault.None());
    }

    /** From now on the service also makes accounts for people of whom the hub names none. */
    public void takeUnlinked() {
        takesUnlinked = true;
    }

    /** Whether the service makes accounts for people of whom the hub names none. */
    public boolean takesUnlinked() {
        return takesUnlinked;
    }

    /** The requests since the start or since {@link #forget}, the first one first. */
    public List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** Forgets the requests seen so far. */
    public void forget() {
        seen.clear();
    }

    /** The accounts that the service holds now, the oldest first. */
    public List<Member> accounts() {
        return members.all();
    }

    Members members() {
        return members;
    }

    void note(SeenRequest request) {
        seen.add(request);
    }

    synchronized Fault fault() {
        return fault;
    }

    /** Whether the answer to this creation is to be lost; true once only. */
    synchronized boolean losesThisAnswer() {
        boolean loses = fault instanceof Fault.LosingAnAnswer;
        if (loses) {
            fault = new Fault.None();
        }
        return loses;
    }

    private synchronized void become(Fault next) {
        if (fault instanceof Fault.Hanging hanging) {
            hanging.released().countDown();
        }
        fault = next;
    }
}
