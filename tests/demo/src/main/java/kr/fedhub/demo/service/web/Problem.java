package kr.fedhub.demo.service.web;

/** What can go wrong for the person at the browser, and what they can do about it. */
public enum Problem {
    STATE_MISMATCH(
            400,
            "로그인을 이어 갈 수 없습니다",
            "이 브라우저에서 시작한 로그인이 아니거나, 이미 사용한 로그인 응답입니다.",
            "처음부터 다시 로그인해 주세요. 여러 창에서 동시에 로그인했다면 창 하나만 남기고 다시 시도해 주세요."),
    EXPIRED(401, "로그인 시간이 만료되었습니다", "안전을 위해 오래된 로그인은 이어 가지 않습니다.", "다시 로그인해 주세요."),
    ACCESS_DENIED(
            403,
            "로그인이 완료되지 않았습니다",
            "로그인이나 계정 연결을 취소했거나, 이 서비스의 이용이 허용되지 않았습니다.",
            "이용하려면 다시 로그인해 주세요. 취소했다면 처음부터 다시 시작할 수 있습니다. 같은 화면이 계속 나오면 소속기관 전산 담당 부서에 문의해 주세요."),
    ACCOUNT_NOT_NAMED(
            403,
            "연결된 계정을 알 수 없습니다",
            "연합인증이 이 서비스의 어느 계정과 연결되어 있는지 알려 주지 않아 로그인을 멈추었습니다.",
            "다시 로그인해 주세요. 문제가 계속되면 참조 번호와 함께 서비스 담당자에게 알려 주세요."),
    ACCOUNT_UNKNOWN(
            403, "연결된 계정을 이용할 수 없습니다", "연합인증이 알려 준 계정이 이 서비스에 없거나 이용이 중지되었습니다.", "서비스 담당자에게 참조 번호와 함께 문의해 주세요."),
    HUB_REFUSED(
            502, "연합인증이 로그인을 처리하지 못했습니다", "연합인증이 오류로 응답했습니다.", "잠시 후 다시 시도해 주세요. 문제가 계속되면 참조 번호와 함께 서비스 담당자에게 알려 주세요."),
    HUB_UNREACHABLE(503, "연합인증에 연결할 수 없습니다", "연합인증 서버가 응답하지 않습니다.", "잠시 후 다시 시도해 주세요."),
    ANSWER_NOT_TRUSTED(
            400,
            "로그인 응답을 확인할 수 없습니다",
            "받은 응답이 연합인증이 보낸 것인지 확인하지 못해 로그인을 멈추었습니다.",
            "처음부터 다시 로그인해 주세요. 문제가 계속되면 참조 번호와 함께 서비스 담당자에게 알려 주세요."),
    FOREIGN_FORM(403, "요청을 처리하지 않았습니다", "이 서비스의 화면에서 보낸 요청이 아닙니다.", "서비스의 첫 화면에서 다시 시도해 주세요."),
    ANSWERS_UNAVAILABLE(502, "답변을 받지 못했습니다", "AI-Helper 서비스가 응답하지 않았습니다.", "잠시 후 다시 시도해 주세요."),
    NOT_FOUND(404, "페이지를 찾을 수 없습니다", "주소가 바뀌었거나 잘못 입력되었습니다.", "주소를 확인하거나 첫 화면으로 이동해 주세요."),
    UNEXPECTED(
            500, "서비스에 문제가 생겼습니다", "요청을 처리하는 중에 오류가 발생했습니다.", "잠시 후 다시 시도해 주세요. 문제가 계속되면 참조 번호와 함께 서비스 담당자에게 알려 주세요.");

    private final int status;
    private final String title;
    private final String what;
    private final String advice;

    Problem(int status, String title, String what, String advice) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.advice = advice;
    }

    /** The HTTP status of the page. */
    public int status() {
        return status;
    }

    /** The page's heading. */
    public String title() {
        return title;
    }

    /** What happened. */
    public String what() {
        return what;
    }

    /** What to do now. */
    public String advice() {
        return advice;
    }
}
