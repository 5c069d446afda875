using TpmAssistant.Application.Forms;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Forms;

/// <summary>Who may save which fields of a form when several do at the same moment.</summary>
public sealed class FormDeskTests
{
    private readonly FormDesk _desk = new(new InMemoryRecords(), new FakeClock(Some.Now));

    [Fact]
    public async Task Claim_SomebodyClaimedTheSameFieldMeanwhile_IsAskedAgainAndToldWhich()
    {
        var asked = new List<IReadOnlySet<string>>();
        await _desk.ClaimAsync(
            Askers.Ada(), "risk:atlas:R-1",
            async (_, since) =>
            {
                asked.Add(since);
                if (asked.Count == 1) await ClaimAsync(Askers.Ben(), "title");
                return since.Contains("title") ? null : Prints("title", "owner");
            },
            default);

        Assert.Equal(2, asked.Count);
        Assert.Empty(asked[0]);
        Assert.Equal(["title"], asked[1]);
        Assert.Equal(Askers.Ben().Person, (await ReadAsync())["title"].By.Id);
    }

    [Fact]
    public async Task Claim_SomebodyClaimedAnotherField_IsHeldBesideIt()
    {
        var asked = 0;
        await _desk.ClaimAsync(
            Askers.Ada(), "risk:atlas:R-1",
            async (_, since) =>
            {
                if (asked++ == 0) await ClaimAsync(Askers.Ben(), "owner");
                return since.Contains("title") ? null : Prints("title");
            },
            default);

        Assert.Equal((Askers.Ada().Person, Askers.Ben().Person), ((await ReadAsync())["title"].By.Id, (await ReadAsync())["owner"].By.Id));
    }

    [Fact]
    public async Task Claim_FieldsSavedBeforeItWasOpened_AreNoNews()
    {
        await ClaimAsync(Askers.Ben(), "title");
        await _desk.ClaimAsync(
            Askers.Ada(), "risk:atlas:R-1",
            (there, since) =>
            {
                Assert.Empty(since);
                Assert.Equal(Some.Now, there.Fields["title"].At);
                return Task.FromResult<IReadOnlyDictionary<string, string>?>(null);
            },
            default);
    }

    private Task ClaimAsync(Application.Access.Asker asker, params string[] fields) =>
        _desk.ClaimAsync(asker, "risk:atlas:R-1", (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>?>(Prints(fields)), default);

    private async Task<IReadOnlyDictionary<string, FormTouch>> ReadAsync()
    {
        var read = FormTouches.None;
        await _desk.ClaimAsync(
            Askers.Ada(), "risk:atlas:R-1",
            (there, _) =>
            {
                read = there;
                return Task.FromResult<IReadOnlyDictionary<string, string>?>(null);
            },
            default);
        return read.Fields;
    }

    private static Dictionary<string, string> Prints(params string[] fields) => fields.ToDictionary(f => f, f => "print of " + f, StringComparer.Ordinal);
}
