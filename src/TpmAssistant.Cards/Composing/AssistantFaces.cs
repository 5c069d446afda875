using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>The assistant speaking of itself: "did you mean", refusals, failures, sign-in.</summary>
internal static class AssistantFaces
{
    public static Face DidYouMean(DidYouMean answer, Voice voice)
    {
        string asked = SafeText.Clean(answer.Asked, 80);
        bool parts = answer is { IsSeveral: true, Readings.Count: > 0 };
        string title = answer.Readings.Count > 0 ? voice.Text(parts ? "mean.parts" : "mean.title", ("count", answer.Readings.Count)) : voice.Text("mean.nothing");
        string lead = parts ? "mean.parts.asked" : answer.Readings.Count > 0 ? "mean.asked" : "mean.nothing.asked";
        return new Face(
            title,
            [new Banner(voice.Text(parts ? "mean.parts.kicker" : "mean.kicker"), title, Lead: voice.Text(lead, ("asked", asked))),
             new TextOnly(new Rows([.. answer.Readings.Select(reading => new Row(SafeText.Clean(reading.Utterance, 100)))]))],
            [.. answer.Readings.Take(3).Select(reading => new CallButton(SafeText.Clean(reading.Utterance, 40), reading.Call)),
             new CallButton(voice.Text("button.help"), Calls.Help) { Secondary = answer.Readings.Count > 0 }]);
    }

    /// <summary>What cannot be known here or is not done, why, and what would help.</summary>
    public static Face DontKnow(DontKnow answer, Voice voice)
    {
        string key = $"limit.{answer.Limit.ToString().ToLowerInvariant()}";
        string title = voice.Text(key);
        return new Face(
            title,
            [new Banner(voice.Text(voice.Knows(key + ".kicker") ? key + ".kicker" : "limit.kicker"), title, Lead: voice.Text(key + ".why")), new Paragraph(voice.Text(key + ".next"))],
            [.. answer.Instead.Take(2).Select(reading => new CallButton(SafeText.Clean(reading.Utterance, 40), reading.Call)), new CallButton(voice.Text("button.help"), Calls.Help) { Secondary = answer.Instead.Count > 1 }]);
    }

    public static Face Refusal(Refusal refusal, Voice voice)
    {
        string key = "refusal." + refusal.Code;
        var values = refusal.Details.Select(detail => (detail.Key, (object)Detail(voice, detail.Key, detail.Value))).ToArray();
        string title = Words(key, refusal.Details.Any(detail => detail is { Key: "asked" or "project", Value: "" })) ?? voice.Text("refusal.other");
        string next = Words(key + ".next", refusal.Details.GetValueOrDefault("known") is "") ?? voice.Text("refusal.other.next");
        var help = new CallButton(voice.Text("button.help"), Calls.Help);
        var own = new VerbButton(voice.Text("button.own-plan"), PlanFileVerbs.BringPlan, new Dictionary<string, string>());
        var blocks = new Block[] { new Banner(voice.Text("refusal.kicker"), title), new Paragraph(next) };
        return new Face(title, blocks, refusal.Code == "no-projects" ? [own, help] : [help]);

        string? Words(string words, bool unnamed) =>
            unnamed && voice.Knows(words + ".unnamed") ? voice.Text(words + ".unnamed", values) : voice.Knows(words) ? voice.Text(words, values) : null;
    }

    public static Face Failure(Failure failure, Voice voice)
    {
        string title = voice.Text("broken.title");
        return new Face(
            title,
            [new Banner(voice.Text("broken.kicker"), title, Tone.Warning), new Paragraph(voice.Text("broken.next")),
             new Note(voice.Text("broken.id", ("id", SafeText.Clean(failure.CorrelationId, 80))))],
            []);
    }

    public static Face SignIn(Voice voice)
    {
        string title = voice.Text("sign-in.title");
        return new Face(
            title,
            [new Banner(voice.Text("sign-in.kicker"), title), new Paragraph(voice.Text("sign-in.why")), new Note(voice.Text("sign-in.next"))],
            []);
    }

    private static string Detail(Voice voice, string name, string value) =>
        name == "failure" && voice.Knows("failure." + value.ToLowerInvariant()) ? voice.Text("failure." + value.ToLowerInvariant())
        : value.Length == 0 ? voice.Text("refusal.nothing") : SafeText.Clean(value, 160);
}
