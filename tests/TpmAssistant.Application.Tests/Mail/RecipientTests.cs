using System.Text.Json;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Mail;

/// <summary>Readers come from the asker's own words, the stakeholder list and the directory, whatever a plan's text says.</summary>
public sealed class RecipientTests
{
    private const string Cases = "security/injection-public.jsonl";

    [FactIfShared(Cases)]
    public async Task Draft_EveryPublicCaseInThePlan_GoesToTheSponsorAlone()
    {
        var world = new MailWorld();
        int seen = 0;
        foreach (string line in File.ReadLines(Repository.Shared(Cases)!))
        {
            using var read = JsonDocument.Parse(line);
            world.World.Source.Tasks = [Some.Task() with { Title = read.RootElement.GetProperty("payload").GetString()! }];

            var draft = (await world.DraftAsync()).Draft;

            Assert.Equal(["dana@example.test"], draft.To.Select(r => r.Address));
            Assert.Null(draft.ReplyTo);
            seen++;
        }

        Assert.True(seen >= 300, $"only {seen} cases were seen");
    }

    [Fact]
    public async Task Draft_AudienceWithoutPeople_GoesToNobody()
    {
        var world = new MailWorld(p => p with { Members = [.. p.Members.Where(m => m.Audience is null)] });

        Assert.Empty((await world.DraftAsync()).Draft.To);
    }

    [Fact]
    public async Task Draft_NothingIsWritten_BeforeTheClick()
    {
        var world = new MailWorld();

        var answer = await world.DraftAsync();

        Assert.Equal(ProposalState.Open, (await world.Proposals.FindAsync(Askers.Tenant, answer.Proposal.Id, default))!.State);
        Assert.Empty(world.Placed.Saved);
        Assert.Empty(world.Mailbox.Mails);
    }
}
