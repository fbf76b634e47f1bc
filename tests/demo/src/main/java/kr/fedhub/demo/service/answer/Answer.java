package kr.fedhub.demo.service.answer;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;

/**
 * What AI-Helper answers.
 *
 * @param text the answer
 * @param label that it is none of a real AI
 */
public record Answer(String text, String label) {
    static final String LABEL = "시연용 답변 · 실제 AI가 아닙니다";

    static Answer canned() {
        return new Answer(
                "이 논문은 소속기관 계정 하나로 여러 서비스를 이용하면 연구데이터에 이르는 단계가 줄어든다고 가정합니다. 실제 연구 결과가 아니므로 인용하지 말아 주세요.", LABEL);
    }

    String toJson() {
        return JSONObjectUtils.toJSONString(Map.of("answer", text, "label", label));
    }

    static Answer fromJson(String json) throws ParseException {
        Map<String, Object> object = JSONObjectUtils.parse(json);
        return new Answer(
                Objects.requireNonNullElse(JSONObjectUtils.getString(object, "answer"), ""),
                Objects.requireNonNullElse(JSONObjectUtils.getString(object, "label"), LABEL));
    }
}
