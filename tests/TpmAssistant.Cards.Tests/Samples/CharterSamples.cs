using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Charters;
using TpmAssistant.Domain.Requirements;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Charters, proposals, the form behind them, and requests as stories.</summary>
internal static class CharterSamples
{
    private static readonly CharterLine[] Lines =
    [
        new(CharterPart.Purpose, "Leave the old data centre before its contract ends", CharterSource.Form), new(CharterPart.Objectives, "Outages below 30 minutes a month, measured by monitoring", CharterSource.Form),
        new(CharterPart.ScopeIn, "Foundation (12 tasks)", CharterSource.Plan),
        new(CharterPart.Objectives, "All services moved, by the list of services", CharterSource.File) { From = "Kick-off.docx", Link = new("https://contoso.sharepoint.com/kick-off") },
        new(CharterPart.Governance, "Atlas weekly: 7 invited", CharterSource.Calendar), new(CharterPart.Milestones, "18 Dec 2026: Production cutover", CharterSource.Project),
        new(CharterPart.Milestones, "12 Jan 2027: finish with 80%", CharterSource.Forecast), new(CharterPart.Raci, "Lena Fischer, Technical project manager: R (for the project)", CharterSource.Project),
        new(CharterPart.Budget, "Cloud: EUR 120,000", CharterSource.Project), new(CharterPart.Risks, "R-1: The supplier may slip", CharterSource.Register),
    ];

    public static IEnumerable<Sample> Samples()
    {
        var kept = new CharterVersion(1, Atlas.Today.AddDays(-20), Atlas.Lena, Lines[..8]);
        var usual = new CharterAnswer("Atlas", Atlas.Project.Id, Atlas.Today, Lines, [CharterPart.ScopeOut, CharterPart.Approvals], kept, Lines[8..], [new(CharterPart.Budget, "Cloud: EUR 100,000", CharterSource.Project)], true, Atlas.Coverage);
        yield return new Sample("charter", "1-first", usual with { Latest = null, Added = [], Dropped = [] });
        yield return new Sample("charter", "2-changed", usual);
        yield return new Sample("charter", "3-kept", usual with
        {
            Missing = [], Added = [], Dropped = [], IsKept = true, Documents = Enum.GetValues<DocumentKind>().ToDictionary(d => d, d => new Uri($"http://localhost:3978/charter?ticket={d}")),
        });
        yield return new Sample("charter", "4-idea", new CharterAnswer(
            "Partner portal", null, Atlas.Today, [new(CharterPart.Purpose, "Partners order by themselves", CharterSource.Goal), new(CharterPart.Benefits, "60,000 a year less for calls", CharterSource.Form), new(CharterPart.Case, "Paid back 26 months after it begins to be of use", CharterSource.Forecast), new(CharterPart.Budget, "EUR 126,000 expected, 199,000 at worst, by example day rates", CharterSource.Plan)],
            [CharterPart.Objectives, CharterPart.ScopeOut, CharterPart.Approvals], null, [], [], true, Coverage.None));
        yield return new Sample("charter", "5-most", usual with
        {
            Name = Extremes.LongName, Lines = [.. Enum.GetValues<CharterPart>().SelectMany(p => Enumerable.Repeat(new CharterLine(p, Extremes.Hostile, CharterSource.Form) { From = Extremes.Hostile, Link = new("https://contoso.sharepoint.com/x") }, 30))], Added = [.. Enumerable.Repeat(Lines[0], 60)],
        });
        yield return new Sample("charter-form", "1-empty", new CharterFormAnswer("Atlas", Atlas.Project.Id, [CharterPart.Objectives, CharterPart.ScopeOut], new(new Dictionary<CharterPart, string>())));
        yield return new Sample("charter-form", "2-idea", new CharterFormAnswer("Partner portal", null, CharterText.AskedOfIdea, new(new Dictionary<CharterPart, string> { [CharterPart.Purpose] = Extremes.Hostile })));
        const string Request = "Hi Mara, today partners call us for every order. As a partner, I want to sign in with my company account, so that I need no second password. The portal must be fast and easy to use. "
            + "Orders must be visible within 2 seconds for 500 users. If the payment fails, the order must be kept. A monthly report by mail would be nice. When can we see a first version?";
        yield return new Sample("requirements", "1-usual", new RequirementsAnswer(Request, RequirementSketcher.Of(Request)) { IsFromForm = true });
        yield return new Sample("requirements-form", "1-empty", new RequirementsForm(""));
        yield return new Sample("requirements-form", "2-most", new RequirementsForm(string.Concat(Enumerable.Repeat(Extremes.Hostile, 1 + (DraftRequirements.Longest / Extremes.Hostile.Length)))[..DraftRequirements.Longest]));
        var worst = new RequirementStory(
            Extremes.Hostile, Extremes.Hostile, Extremes.Hostile, RequirementWeight.Unsaid, [.. Enum.GetValues<CriterionKind>().Select(k => new RequirementCriterion(k, Extremes.Hostile, Extremes.Hostile))],
            [RequirementTopic.Access, RequirementTopic.Payment], [.. Enum.GetValues<GapKind>().Take(5).Select(k => new RequirementGap(k, Extremes.Hostile))]);
        yield return new Sample("requirements", "2-most", new RequirementsAnswer(
            Extremes.Hostile, new([.. Enumerable.Repeat(worst, RequirementSketcher.MostStories)], [.. Enumerable.Repeat(Extremes.Hostile, 6)], [.. Enumerable.Repeat(Extremes.Hostile, 6)], 300)) { IsCut = true });
    }
}
