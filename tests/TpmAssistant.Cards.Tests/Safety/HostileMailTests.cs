using System.Text.Json;
using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Safety;

/// <summary>Whatever a plan's titles, notes and names hold, a mail gains no link, picture, unseen text or reader by it.</summary>
public sealed class HostileMailTests
{
    private const string Cases = "security/injection-public.jsonl";
    private const string Canary = "CANARY_A_PRIVATE";

    [FactIfShared(Cases)]
    public void Draft_EveryPublicCase_AddsNothingLiveToTheMail()
    {
        int seen = 0;
        foreach (string line in File.ReadLines(Repository.Shared(Cases)!))
        {
            using var read = JsonDocument.Parse(line);
            string payload = read.RootElement.GetProperty("payload").GetString()!;
            string id = read.RootElement.GetProperty("id").GetString()!;
            foreach (var audience in Enum.GetValues<Audience>())
                Check(id, Mails.Draft(Report(audience, payload)));
            seen++;
        }

        Assert.True(seen >= 300, $"only {seen} cases were seen");
    }

    [Theory]
    [InlineData("<img src=https://evil.example/p.png>")]
    [InlineData("[x](https://evil.example) ![y](https://evil.example/z)")]
    [InlineData("evil.example/leak?d=1 and www.evil.example and boss@evil.example")]
    [InlineData("<span style=\"display:none\">hidden</span></td></tr></table><a href=//evil.example>x</a>")]
    [InlineData("a\u202Eb\u200B\U000E0041\U000E0042")]
    public void Draft_HostileTitle_AddsNothingLiveToTheMail(string title)
    {
        foreach (var audience in Enum.GetValues<Audience>())
            Check(title, Mails.Draft(Report(audience, title)));
    }

    /// <summary>What readers outside a plan must not see is in no byte of their mail, subject and card's text included.</summary>
    [Theory]
    [InlineData(Audience.Executive)]
    [InlineData(Audience.Client)]
    [InlineData(Audience.Team)]
    public void Draft_ReadersOutsideThePlan_GetNoTitleOfIt(Audience audience)
    {
        var draft = Mails.Draft(Report(audience, Canary, own: "Own record"), sight: ItemSight.None);

        Assert.DoesNotContain(Canary, draft.Subject + draft.Html + draft.Text, StringComparison.Ordinal);
    }

    private static void Check(string which, MailDraft draft)
    {
        var complaints = MailHtml.Complaints(draft.Html);
        Assert.True(complaints.Count == 0, $"{which}: {string.Join(' ', complaints)}");
        var html = MailHtml.Parse(draft.Html);
        Assert.All(html.Descendants("a"), link => Assert.StartsWith("https://tasks.office.com/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Equal(Mails.Sponsors, draft.To);
        foreach (string text in new[] { draft.Subject, draft.Text, html.Value })
            Assert.DoesNotContain(text, c => c is '\u202E' or '\u202D' or '\u2066' or '\u2067' or '\u200B' or '\u2060' or '\uFEFF');
        Assert.DoesNotContain("\uDB40", draft.Subject + draft.Html + draft.Text, StringComparison.Ordinal);
        string visible = string.Join("|", html.DescendantNodes().OfType<System.Xml.Linq.XText>().Select(text => text.Value));
        Assert.False(visible.Contains("https://", StringComparison.OrdinalIgnoreCase) || visible.Contains("www.", StringComparison.OrdinalIgnoreCase), $"{which}: a bare address");
        Assert.DoesNotContain("evil.example", visible, StringComparison.Ordinal);
        Assert.DoesNotContain("attacker.example", visible, StringComparison.Ordinal);
    }

    /// <summary>The usual report with the text wherever text from outside can stand.</summary>
    private static StatusReport Report(Audience audience, string hostile, string? own = null)
    {
        var usual = Atlas.Report(audience);
        var task = Atlas.LoadTest with { Title = hostile, Assignees = [Atlas.Priya with { Name = own ?? hostile }] };
        var evidence = new Evidence(task.Ref, hostile, task.Link, null);
        return usual with
        {
            Project = usual.Project with { Name = own ?? hostile },
            Done = [task], Next = [task],
            Changes = usual.Changes! with { Done = [task], Slipped = [new SlippedTask(task, Atlas.Today, null, 3)] },
            Health = usual.Health with { Dimensions = [.. usual.Health.Dimensions.Select(d => d with { Findings = [.. d.Findings.Select(f => f with { Evidence = [evidence] })] })] },
            TopRisks = [Atlas.LateExternal with { Figures = new Dictionary<string, Figure>(Atlas.LateExternal.Figures) { ["task"] = new Figure.Text(hostile) }, Evidence = [evidence] }],
            Decisions = [Atlas.Freeze with { Question = own ?? hostile, Options = [own ?? hostile] }],
            Milestones = [usual.Milestones[1] with { Milestone = usual.Milestones[1].Milestone with { Name = own ?? hostile } }],
            Coverage = new Coverage([new SourceReading(SourceKinds.Planner, own ?? hostile, 1, 1, Atlas.ReadAt)]),
        };
    }
}
