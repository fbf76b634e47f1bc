package kr.fedhub.realm.cli;

import java.io.PrintWriter;
import java.util.List;
import kr.fedhub.realm.apply.Change;

/** What the operator reads after a realm was applied. */
record ChangeReport(PrintWriter out) {
    void print(List<Change> changes, String realm) {
        changes.forEach(out::println);
        out.println(changes.isEmpty() ? "realm " + realm + " is as wanted" : "changes: " + changes.size());
    }
}
