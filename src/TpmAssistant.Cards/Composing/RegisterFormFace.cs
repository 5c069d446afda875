using System.Globalization;
using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>An entry to fill in: one press records it.</summary>
internal static class RegisterFormFace
{
    private const int MostPeople = 40;

    private static readonly string[] AllKinds = ["risk", "opportunity", "assumption", "issue", "dependency"];

    public static Face Compose(RegisterFormAnswer answer, Voice voice)
    {
        var (draft, today) = (answer.Draft, answer.StatusDate);
        string project = Voice.Name(answer.Project.Name);
        string title = answer.IsNew
            ? voice.Text("form.title." + KindOf(draft), ("project", project))
            : voice.Text("form.title.change", ("key", draft.Key.ToString()));
        bool follows = draft is { Scan: not null, Title: null };
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("form.kicker", ("project", project), ("day", voice.LongDay(today))), title,
                Lead: follows ? RiskWords.Sentence(voice, draft, today) : voice.Text("form.lead")),
            new TextField("title", voice.Text(follows ? "form.own-words" : "form.what"), draft.Title, RegisterEntry.MostText)
            {
                Multiline = true, Placeholder = voice.Text(follows ? "form.own-words.placeholder" : "form.what.placeholder"),
            },
        };
        if (answer.IsNew && answer.Finding is null)
            blocks.Add(new ChoiceField("kind", voice.Text("form.kind"), [.. Kinds(voice)], KindOf(draft)));
        blocks.AddRange(
        [
            new ChoiceField("probability", voice.Text("form.probability"), [.. Scale(voice, "form.probability.")], Score(draft.Probability)),
            new ChoiceField("impact", voice.Text("form.impact"), [.. Scale(voice, "form.impact.")], Score(draft.Impact)),
            new ChoiceField("owner", voice.Text("entry.owner"), [.. People(voice, answer)], draft.Owner?.Id.Value ?? "nobody"),
            new ChoiceField("response", voice.Text("entry.response"), [.. Responses(voice, draft)], draft.Response?.ToString() ?? "none"),
            new DateField("review", voice.Text("form.review"), draft.ReviewOn),
            new Fold("more", voice.Text("form.more"), [.. More(voice, draft)]),
            new TextOnly(new Facts([.. Told(voice, answer)])),
            new TextOnly(new Note(voice.Text("form.text-only"))),
        ]);
        var save = RegisterDoneBlocks.Button(voice.Text(answer.IsNew ? "form.record" : "form.save"), RiskVerbs.SaveRisk, answer.Project, [.. Which(answer)]);
        return new Face(title, blocks, [save with { SendsInputs = true, TellsShown = true }, new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project))]);
    }

    /// <summary>What can wait until later.</summary>
    private static IEnumerable<Block> More(Voice voice, RegisterEntry draft) =>
    [
        new TextField("actions", voice.Text("entry.actions"), draft.Actions, RegisterEntry.MostText) { Multiline = true },
        new TextField("contingency", voice.Text("form.contingency"), draft.Contingency, RegisterEntry.MostText) { Multiline = true },
        new TextField("trigger", voice.Text("form.trigger"), TriggerText(draft.Trigger), 200) { Placeholder = voice.Text("form.trigger.placeholder") },
        new DateField("strikes", voice.Text("form.strikes"), draft.Proximity),
        new ChoiceField("client", voice.Text("form.client"), [(voice.Text("form.client.no"), "false"), (voice.Text("form.client.yes"), "true")], draft.ShownToClient ? "true" : "false"),
    ];

    private static IEnumerable<(string Name, string Value)> Which(RegisterFormAnswer answer)
    {
        if (answer.Finding is { } finding)
            yield return (RiskVerbs.Findings, finding.ToString(CultureInfo.InvariantCulture));
        if (answer.IsNew)
            yield break;
        yield return (RiskVerbs.Risk, answer.Draft.Key.ToString());
        yield return (RiskVerbs.Revision, answer.Draft.Revision.ToString(CultureInfo.InvariantCulture));
    }

    private static string KindOf(RegisterEntry draft) => draft.Direction == RiskDirection.Opportunity ? "opportunity" : draft.Key.Kind.ToString().ToLowerInvariant();

    private static string Score(int? score) => (score ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Title, string Value)> Kinds(Voice voice) =>
        AllKinds.Select(kind => (voice.Text("entry-kind." + kind), kind));

    private static IEnumerable<(string Title, string Value)> Scale(Voice voice, string key) =>
        Enumerable.Range(0, 6).Select(score => (voice.Text(key + Score(score)), Score(score)));

    private static IEnumerable<(string Title, string Value)> People(Voice voice, RegisterFormAnswer answer) =>
        answer.People.Take(MostPeople).Concat(answer.Draft.Owner is { } owner && !answer.People.Any(p => p.Id == owner.Id) ? [owner] : Array.Empty<Person>())
            .Select(person => (Voice.Name(person.Name), person.Id.Value)).Prepend((voice.Text("form.nobody"), "nobody"));

    private static IEnumerable<(string Title, string Value)> Responses(Voice voice, RegisterEntry draft)
    {
        IEnumerable<RiskResponse> all = Enum.GetValues<RiskResponse>();
        if (draft.Key.Number > 0)
            all = all.Where(r => r is RiskResponse.Accept or RiskResponse.Escalate
                || (r is RiskResponse.Exploit or RiskResponse.Enhance or RiskResponse.Share) == (draft.Direction == RiskDirection.Opportunity));
        return all.Select(response => (RiskWords.Response(voice, response), response.ToString())).Prepend((voice.Text("form.no-response"), "none"));
    }

    /// <summary>The trigger as a person would write it, so that it is read the same again.</summary>
    private static string? TriggerText(RiskTrigger? trigger) => trigger?.Kind switch
    {
        null => null,
        TriggerKind.Day => trigger.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TriggerKind.TaskLate => $"{SafeText.Clean(trigger.Text, 180)} late",
        TriggerKind.MilestoneSlip => $"{SafeText.Clean(trigger.Text, 160)} slips {trigger.Limit?.ToString("0", CultureInfo.InvariantCulture)} days",
        TriggerKind.SpendAbove => $"spend above {trigger.Limit?.ToString("0", CultureInfo.InvariantCulture)}",
        _ => SafeText.Clean(trigger.Text, 200),
    };

    private static IEnumerable<(string Name, Phrase Value)> Told(Voice voice, RegisterFormAnswer answer)
    {
        var draft = answer.Draft;
        yield return (voice.Text("form.what"), draft is { Title: null, Scan: null } ? "…" : RiskWords.Sentence(voice, draft, answer.StatusDate));
        yield return (voice.Text("entry.score"), RiskWords.Score(voice, draft.Probability, draft.Impact, draft.Key.Kind));
        yield return (voice.Text("entry.owner"), draft.Owner is { } owner ? Voice.Name(owner.Name) : voice.Text("form.nobody"));
        if (draft.ReviewOn is { } review)
            yield return (voice.Text("entry.review"), voice.WeekDay(review, answer.StatusDate));
    }
}
