using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Risks;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons of the risk cards say.</summary>
internal sealed class RiskActions(DecideFindings decide, AddRisk add, SaveEntry save, UpdateRisk update)
{
    /// <summary>Carries out a button; <see langword="null"/> for a verb that is none of these.</summary>
    public async Task<Clicked?> RunAsync(Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var project = Value(data, CardVerbs.Project) ?? "";
        var findings = Numbers(Value(data, CardVerbs.Findings));
        switch (verb)
        {
            case CardVerbs.KeepRisks:
                return Scan(await decide.KeepAsync(asker, project, findings, cancellationToken), project);
            case CardVerbs.DismissRisks:
                var reason = findings is [var one] ? Value(data, CardVerbs.AsidePrefix + one.ToString(CultureInfo.InvariantCulture)) : null;
                return Scan(await decide.DismissAsync(asker, project, findings, reason, cancellationToken), project);
            case CardVerbs.BringBackRisks:
                return Scan(await decide.BringBackAsync(asker, project, findings, cancellationToken), project);
            case CardVerbs.RiskForm:
                var key = Key(data);
                return new Clicked(await add.EditAsync(asker, project, key, key is null && findings is [var number] ? number : null, cancellationToken), false);
            case CardVerbs.SaveRisk:
                return Shown(await SaveAsync(asker, project, findings, data, cancellationToken));
            case CardVerbs.ChangeRisk:
                return Shown(await update.RunAsync(asker, project, Value(data, CardVerbs.Risk) ?? "", ChangeOf(data), cancellationToken));
            default:
                return null;
        }
    }

    private async Task<Answer> SaveAsync(
        Asker asker, string project, IReadOnlyList<int> findings, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken) => Key(data) is { } key
        ? await save.ChangeAsync(asker, project, key, Numbers(Value(data, CardVerbs.Revision)) is [var revision] ? revision : 0, FormOf(data), cancellationToken)
        : await save.AddAsync(asker, project, findings is [var finding] ? finding : null, FormOf(data), cancellationToken);

    /// <summary>What the button of an entry asks for.</summary>
    private static EntryEdit ChangeOf(IReadOnlyDictionary<string, string> data) => new()
    {
        Status = Choice<EntryStatus>(Value(data, "status")),
        Reason = Value(data, "reason"),
        ReviewOn = Day(Value(data, "review")),
    };

    /// <summary>All fields of the form; one that was emptied is taken away.</summary>
    private static EntryEdit FormOf(IReadOnlyDictionary<string, string> data)
    {
        var kind = Value(data, "kind");
        var isOpportunity = kind == "opportunity";
        return new EntryEdit
        {
            Title = data.GetValueOrDefault("title", ""),
            Kind = isOpportunity ? RegisterKind.Risk : Choice<RegisterKind>(kind),
            Direction = kind is null ? null : isOpportunity ? RiskDirection.Opportunity : RiskDirection.Threat,
            Probability = Score(Value(data, "probability")),
            Impact = Score(Value(data, "impact")),
            Owner = Value(data, "owner") ?? "nobody",
            Response = Choice<RiskResponse>(Value(data, "response")),
            Actions = data.GetValueOrDefault("actions", ""),
            Contingency = data.GetValueOrDefault("contingency", ""),
            Trigger = data.GetValueOrDefault("trigger", ""),
            Proximity = Day(Value(data, "strikes")) ?? DateOnly.MinValue,
            ReviewOn = Day(Value(data, "review")) ?? DateOnly.MinValue,
            ShownToClient = Value(data, "client") == "true",
        };
    }

    /// <summary>The scan takes the place of the card, and "show more" goes on from it.</summary>
    private static Clicked Scan(Answer answer, string project) =>
        new(answer, answer is not Refusal, new FunctionCall(FunctionNames.FlagRisks).With("project", project));

    private static Clicked Shown(Answer answer) => new(answer, answer is not Refusal);

    private static string? Value(IReadOnlyDictionary<string, string> data, string name) => data.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static RegisterKey? Key(IReadOnlyDictionary<string, string> data) => RegisterKey.TryParse(Value(data, CardVerbs.Risk), out var key) ? key : null;

    private static IReadOnlyList<int> Numbers(string? text) =>
        [.. (text ?? "").Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(n => n >= 0)];

    private static int? Score(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
