using System.Globalization;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Requirements;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>A request as stories, each with what can be checked and what has to be asked.</summary>
internal static class RequirementsFace
{
    private const string Box = "☐";
    private const int LongestWant = 300;
    private const int LongestLine = 200;
    private const int LongestChange = 500;

    public static Face Compose(RequirementsAnswer answer, Voice voice, int limit)
    {
        var stories = answer.Sketch.Stories;
        int questions = stories.Sum(s => s.Gaps.Count);
        string title = voice.Text("requirements.title", ("count", stories.Count), ("questions", questions));
        var shown = stories.Take(Math.Max(2, limit)).ToList();
        var blocks = new List<Block> { new Banner(voice.Text("requirements.kicker"), title, questions > 0 ? Tone.Warning : Tone.Good, Lead: voice.Text("requirements.lead")) };
        for (int at = 0; at < shown.Count; at++)
        {
            var story = shown[at];
            blocks.Add(new Heading(voice.Text("requirements.story", ("number", Number(at)), ("weight", voice.Text("requirements.weight." + story.Weight.ToString().ToLowerInvariant())))));
            blocks.Add(new Paragraph(Sentence(story, voice)));
            blocks.Add(new Rows([.. Accepted(story, voice).Select(a => new Row($"{Box} {a}"))]));
            if (Asked(story, voice).ToList() is { Count: > 0 } asked)
                blocks.Add(new Note(Phrase.Join(" ", [new Span(voice.Text("requirements.ask"), SpanStyle.Strong), string.Join(" ", asked)])));
        }

        int more = stories.Count - shown.Count + answer.Sketch.Left;
        if (more > 0)
            blocks.Add(new Note(voice.Text("list.and-more", ("count", more))));
        if (answer.IsCut)
            blocks.Add(new Note(voice.Text("requirements.cut", ("count", DraftRequirements.Longest))));
        Aside("requirements.questions", answer.Sketch.Questions);
        Aside("requirements.background", answer.Sketch.Background);
        blocks.Add(new Fold("requirements-copy", voice.Text("requirements.copy"), [new Verbatim(voice.Text("requirements.copy.label"), Copy(shown, voice))]));
        blocks.Add(new Note(voice.Text("requirements.note")) { Apart = true });
        return new Face(title, blocks,
        [
            .. answer.Request.Length > LongestChange ? (Button[])[] : [new CallButton(voice.Text("requirements.button.change"), new FunctionCall(FunctionNames.LogChange).With("request", answer.Request))],
            .. answer.IsFromForm ? (Button[])[new VerbButton(voice.Text("requirements.button.form"), RequirementsVerbs.Form, new Dictionary<string, string>(StringComparer.Ordinal))] : [],
        ]);

        void Aside(string key, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0)
                return;
            blocks.Add(new Heading(voice.Text(key)));
            blocks.Add(new Rows([.. lines.Select(l => new Row(SafeText.Clean(l, LongestLine)))]));
        }
    }

    public static Face Form(RequirementsForm form, Voice voice)
    {
        string title = voice.Text("requirements.form");
        return new Face(
            title,
            [
                new Banner(voice.Text("requirements.kicker"), title, Lead: voice.Text("requirements.form.lead", ("count", DraftRequirements.Longest))),
                new TextField(RequirementsVerbs.Text, voice.Text("requirements.form.field"), form.Text.Length > 0 ? form.Text : null, DraftRequirements.Longest, Multiline: true),
            ],
            [new VerbButton(voice.Text("requirements.form.button"), RequirementsVerbs.Take, new Dictionary<string, string>(StringComparer.Ordinal)) { SendsInputs = true }]);
    }

    /// <summary>"customers" is what a story calls "a customer".</summary>
    private static string OneOf(string role)
    {
        string one = role.EndsWith("ies", StringComparison.Ordinal) ? role[..^3] + "y"
            : role.EndsWith('s') && !role.EndsWith("ss", StringComparison.Ordinal) && !role.EndsWith("us", StringComparison.Ordinal) ? role[..^1] : role;
        return char.IsUpper(one[0]) ? role : ("aeio".Contains(one[0], StringComparison.Ordinal) ? "an " : "a ") + one;
    }

    private static string Sentence(RequirementStory story, Voice voice)
    {
        string want = SafeText.Clean(story.Want, LongestWant);
        string said = story.IsQuality ? voice.Text("requirements.quality", ("want", want))
            : story.Role is { } role ? voice.Text("requirements.as", ("role", OneOf(SafeText.Clean(role, 60))), ("want", want)) : voice.Text("requirements.as.nobody", ("want", want));
        return story.Benefit is { } benefit ? voice.Text("requirements.so-that", ("story", said), ("benefit", SafeText.Clean(benefit, LongestLine))) : voice.Text("requirements.full-stop", ("story", said));
    }

    /// <summary>What the request itself says, then what such work usually needs; the plain one only where there is nothing else.</summary>
    private static IEnumerable<string> Accepted(RequirementStory story, Voice voice)
    {
        // Figures of one sentence are measured together.
        if (story.Criteria.Where(c => c.Kind == CriterionKind.Measure).ToList() is { Count: > 0 } measured)
            yield return voice.Text("requirements.criterion.measure", ("text", SafeText.Clean(string.Join(", ", measured.Select(c => c.Text)), LongestLine)));
        foreach (var criterion in story.Criteria.Where(c => c.Kind != CriterionKind.Measure))
            yield return voice.Text(
                "requirements.criterion." + criterion.Kind.ToString().ToLowerInvariant(), ("text", SafeText.Clean(criterion.Text, LongestLine)), ("when", SafeText.Clean(criterion.When ?? "", LongestLine)));
        foreach (var topic in story.Topics)
            yield return voice.Text("requirements.accept." + topic.ToString().ToLowerInvariant());
        if (story.Criteria.Count + story.Topics.Count == 0)
            yield return voice.Text("requirements.accept.general", ("want", SafeText.Clean(story.Want, LongestLine)));
    }

    private static IEnumerable<string> Asked(RequirementStory story, Voice voice)
    {
        foreach (var gap in story.Gaps)
            yield return voice.Text("requirements.gap." + gap.Kind.ToString().ToLowerInvariant(), ("word", SafeText.Clean(gap.Word ?? "", 60)));
        foreach (var topic in story.Topics)
            yield return voice.Text("requirements.ask." + topic.ToString().ToLowerInvariant());
    }

    /// <summary>The stories as lines that a tracker takes.</summary>
    private static string Copy(List<RequirementStory> stories, Voice voice)
    {
        var lines = new List<string>();
        for (int at = 0; at < stories.Count; at++)
        {
            lines.Add($"{Number(at)}. {Sentence(stories[at], voice)}");
            lines.AddRange(Accepted(stories[at], voice).Select(a => $"   - [ ] {a}"));
            lines.AddRange(Asked(stories[at], voice).Select(a => $"   - ? {a}"));
        }

        return string.Join('\n', lines);
    }

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
