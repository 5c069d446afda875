using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Tests.Forms;

/// <summary>The forms of tolerances, budget lines, decisions and estimates, each open twice: what nobody touched stays as it is by then, and who changed the same is said.</summary>
public sealed class OwnRecordFormsTests(FormTurnsTests.Host host) : IClassFixture<FormTurnsTests.Host>
{
    private const string Again = "while you had this form open";
    private static readonly string Priya = new DemoPeople()["priya"].Id;

    private RunningBot Bot => host.Bot;

    [Fact]
    public async Task Tolerances_TwoWindows_KeepWhatEachTouched()
    {
        var (first, second) = (await TolerancesAsync(), await TolerancesAsync());
        await Bot.PressAsync(first, "tolerances-set", ("slip", "7"));
        await Bot.PressAsync(second, "tolerances-set", ("cost", "12"));
        var now = await TolerancesAsync();
        Assert.Equal(("7", "12"), (CardJson.Field(now, "slip"), CardJson.Field(now, "cost")));

        Told(await Bot.PressAsync(second, "tolerances-set", ("slip", "9")), Again, "You saved it at", "It now says: 7");
        // What was wrong once is not taken for what stood there.
        var wrong = await Bot.PressAsync(now, "tolerances-set", ("slip", "many"));
        Told(wrong, "many");
        Told(await Bot.PressAsync(wrong, "tolerances-set", ("cost", "13")), "many");
        Assert.Equal("7", CardJson.Field(await TolerancesAsync(), "slip"));

        Task<JsonElement> TolerancesAsync() => Bot.OpenAsync("tolerances-form", new JsonObject { ["project"] = "cobalt" });
    }

    [Fact]
    public async Task BudgetLine_TwoWindows_KeepWhatEachTouchedAndAskForTheSame()
    {
        var line = CardJson.Button(await Bot.OpenAsync("budget-form", new JsonObject { ["project"] = "cobalt" }), "budget-form");
        var (first, second) = (await LineAsync(), await LineAsync());
        await Bot.PressAsync(first, "budget-save", ("line-name", "Licences and keys"));
        await Bot.PressAsync(second, "budget-save", ("line-actual", "4711"));
        var now = await LineAsync();
        Assert.Equal(("Licences and keys", "4711"), (CardJson.Field(now, "line-name"), CardJson.Field(now, "line-actual")));

        var again = await Bot.PressAsync(first, "budget-save", ("line-actual", "4000"));
        Told(again, Again, "You saved it at", "It now says: 4711");
        await Bot.PressAsync(again, "budget-save");
        Assert.Equal("4000", CardJson.Field(await LineAsync(), "line-actual"));

        Task<JsonElement> LineAsync() => Bot.OpenAsync("budget-form", line.DeepClone().AsObject());
    }

    [Fact]
    public async Task Decision_TwoPeople_KeepWhatEachTouchedAndSeeWhoChangedTheSame()
    {
        var recorded = await Bot.AskAsync("we decided for Borealis to keep one gateway");
        var number = CardJson.Button(recorded, "decision-form")["number"]!.ToString();
        var (hers, theirs) = (await DecisionAsync(RunningBot.Mara), await DecisionAsync(Priya));
        await Bot.PressAsync(Priya, theirs, "decision-save", ("decision-why", "Two were never in use"));
        await Bot.PressAsync(hers, "decision-save", ("decision-context", "After the outage"));
        var now = await DecisionAsync(RunningBot.Mara);
        Assert.Equal(("Two were never in use", "After the outage"), (CardJson.Field(now, "decision-why"), CardJson.Field(now, "decision-context")));

        var again = await Bot.PressAsync(hers, "decision-save", ("decision-why", "One is cheaper"));
        Told(again, Again, "Priya Raman saved it at", "It now says: Two were never in use");
        await Bot.PressAsync(again, "decision-save");
        Assert.Equal("One is cheaper", CardJson.Field(await DecisionAsync(RunningBot.Mara), "decision-why"));

        Task<JsonElement> DecisionAsync(string person) => Bot.OpenAsync("decision-form", new JsonObject { ["project"] = "Borealis", ["number"] = number }, person);
    }

    /// <summary>A form shown before somebody else set the same colour comes again and says who; saved once more it counts. A colour of something else is nobody's business.</summary>
    [Fact]
    public async Task Colour_SetOfTheSameMeanwhile_SaysWhoAndWhatItNowIs()
    {
        var (first, second, third) = (await FormAsync(), await FormAsync(), await FormAsync());
        await SetAsync(first, "Risk", "Amber", "The audit is open");
        Told(await SetAsync(second, "Scope", "Amber", "One feature is in doubt"), "One feature is in doubt");

        var again = await SetAsync(third, "Scope", "Green", "Nothing was added");
        Told(again, Again, "You saved it at", "It now says: Amber");
        Assert.Equal(("Scope", "Green", "Nothing was added"), (CardJson.Field(again, "dimension"), CardJson.Field(again, "colour"), CardJson.Field(again, "reason")));
        Told(await Bot.PressAsync(again, "colour-set"), "Nothing was added");

        var late = await FormAsync();
        await Bot.AskAsync("set the scope colour of Cobalt to red because the client asks for more");
        Told(await SetAsync(late, "Scope", "Amber", "Half of it"), Again, "You changed it yourself. It now says: Red");

        Task<JsonElement> FormAsync() => Bot.OpenAsync("colour-form", new JsonObject { ["project"] = "cobalt" });
        Task<JsonElement> SetAsync(JsonElement form, string of, string colour, string reason) => Bot.PressAsync(form, "colour-set", ("dimension", of), ("colour", colour), ("reason", reason));
    }

    /// <summary>What was wrong once stays typed, and counts when it is put right.</summary>
    [Fact]
    public async Task Colour_WithoutAReason_KeepsWhatWasChosen()
    {
        var form = await Bot.OpenAsync("colour-form", new JsonObject { ["project"] = "cobalt" });
        var wrong = await Bot.PressAsync(form, "colour-set", ("dimension", "People"), ("colour", "Amber"));
        Told(wrong, "Say why");
        Told(await Bot.PressAsync(wrong, "colour-set", ("reason", "Two are ill")), "Two are ill", "People is amber");
    }

    [Fact]
    public async Task BudgetLine_ChangedByATableMeanwhile_SaysWho()
    {
        var card = await Bot.OpenAsync("budget-form", new JsonObject { ["project"] = "atlas" });
        var form = await Bot.OpenAsync("budget-form", CardJson.Button(card, "budget-form").DeepClone().AsObject());
        var name = CardJson.Field(form, "line-name");
        await Bot.PressAsync(card, "budget-bring", ("budget-table", $"Name;Planned;Planned to date;Actual\n{name};9000;800;321"));

        Told(await Bot.PressAsync(form, "budget-save", ("line-actual", "333")), Again, "You saved it at", "It now says: 321");
    }

    [Fact]
    public async Task Decision_TakenBackMeanwhile_SaysWho()
    {
        var recorded = await Bot.AskAsync("we decided for Borealis to ship on Fridays");
        var data = new JsonObject { ["project"] = "Borealis", ["number"] = CardJson.Button(recorded, "decision-form")["number"]!.ToString() };
        var saved = await Bot.PressAsync(Priya, await Bot.OpenAsync("decision-form", data.DeepClone().AsObject(), Priya), "decision-save", ("decision-why", "The store is slow"));
        var form = await Bot.OpenAsync("decision-form", data);
        await Bot.PressAsync(Priya, saved, "undo");

        Told(await Bot.PressAsync(form, "decision-save", ("decision-why", "Nobody reads on Mondays")), Again, "Priya Raman saved it at", "It now says: nothing");
    }

    [Fact]
    public async Task Estimates_TwoWindows_KeepWhatEachTouchedAndAskForTheSame()
    {
        var (first, second) = (await Bot.AskAsync("estimates of Atlas"), await Bot.AskAsync("estimates of Atlas"));
        var fields = CardJson.Objects(first).Where(o => o.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString()!.StartsWith("estimate-", StringComparison.Ordinal))
            .Select(o => o.GetProperty("id").GetString()!).Take(2).ToList();
        await Bot.PressAsync(first, "estimates-enter", (fields[0], "2 / 3 / 6"));

        var again = await Bot.PressAsync(second, "estimates-enter", (fields[0], "4/5/9"), (fields[1], "1/2/3"));
        Told(again, Again, "You saved it at", "It now says: 2 / 3 / 6");
        Assert.Equal(("4/5/9", "1/2/3"), (CardJson.Field(again, fields[0]), CardJson.Field(again, fields[1])));
        var saved = await Bot.PressAsync(again, "estimates-enter", (fields[0], "2/3/6"));
        Assert.DoesNotContain(Again, saved.GetRawText(), StringComparison.Ordinal);
    }

    private static void Told(JsonElement card, params string[] words)
    {
        var said = string.Join('\n', CardJson.Objects(card).SelectMany(o => o.EnumerateObject()).Where(m => m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()));
        foreach (var word in words) Assert.Contains(word, said, StringComparison.Ordinal);
    }
}
