using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Forms;

/// <summary>Forms that stay open while somebody else, or the same person in another window, saves the same: nothing is lost silently, against the real host.</summary>
public sealed class FormTurnsTests(FormTurnsTests.Host host) : IClassFixture<FormTurnsTests.Host>
{
    private const string Again = "while you had this form open";
    private static readonly string Priya = new DemoPeople()["priya"].Id;

    private RunningBot Bot => host.Bot;

    [Fact]
    public async Task Vendor_TwoWindows_KeepWhatEachTouchedAndShowWhatBothDid()
    {
        var first = await OpenDeliveryAsync();
        var second = await OpenDeliveryAsync();

        await PressAsync(first, "delivery-save", ("delivery-contact", "Kari <kari@nordnet.example>"));
        Told(await PressAsync(second, "delivery-save", ("delivery-lead", "9 weeks")), "9 weeks", "Kari");

        var again = await PressAsync(first, "delivery-save", ("delivery-contact", "Kari <kari@nordnet.example>"), ("delivery-lead", "3 weeks"));
        Told(again, Again, "You saved it at", "It now says: 9 weeks", "Save once more");
        Assert.Equal("3 weeks", CardJson.Field(again, "delivery-lead"));
        Told(await PressAsync(again, "delivery-save"), "3 weeks", "Kari");
    }

    [Fact]
    public async Task Vendor_FieldEmptied_IsTakenAway()
    {
        var form = await OpenDeliveryAsync();
        var saved = await PressAsync(form, "delivery-save", ("delivery-manager", "Head of sales <head@vendor.example>"));
        Told(saved, "Head of sales");
        saved = await PressAsync(await OpenDeliveryAsync(), "delivery-save", ("delivery-manager", ""));
        Assert.DoesNotContain("Head of sales", Words(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_TwoPeople_SeeWhoChangedWhatAndLoseNothing()
    {
        var key = await AddRiskAsync("The vendor may slip");
        var hers = await OpenRiskAsync(key, RunningBot.Mara);
        var theirs = await OpenRiskAsync(key, Priya);

        Told(await Bot.PressAsync(Priya, theirs, "risk-save", ("actions", "Ask for a firm date"), ("impact", "5")), "Ask for a firm date");
        var again = await PressAsync(hers, "risk-save", ("actions", "Find a second vendor"), ("probability", "4"));

        Told(again, Again, "Priya Raman saved it at", "It now says: Ask for a firm date");
        Assert.Equal(("Find a second vendor", "4", "5"), (CardJson.Field(again, "actions"), CardJson.Field(again, "probability"), CardJson.Field(again, "impact")));
        Told(await PressAsync(again, "risk-save"), "Find a second vendor", "likelihood 4 × impact 5 = 20");
    }

    [Fact]
    public async Task Risk_ChangedInWordsMeanwhile_IsToldWithoutAName()
    {
        var key = await AddRiskAsync("The licence may lapse");
        var form = await OpenRiskAsync(key, RunningBot.Mara);
        await Bot.AskAsync($"set the impact of {key} on Atlas to 2");

        Told(await PressAsync(form, "risk-save", ("impact", "4")), Again, "It now says");
        Told(await PressAsync(form, "risk-save", ("probability", "3")), "likelihood 3 × impact 2 = 6");
    }

    [Fact]
    public async Task Risk_ChangedInWordsBySomebodyElse_NamesThem()
    {
        var key = await AddRiskAsync("The tender may be late");
        var form = await OpenRiskAsync(key, RunningBot.Mara);
        await Bot.AskAsync($"set the impact of {key} on Atlas to 2", "a:priya", person: Priya);

        Told(await PressAsync(form, "risk-save", ("impact", "4")), Again, "Priya Raman saved it at", "It now says");
    }

    [Fact]
    public async Task SetUp_TwoWindows_KeepWhatEachTouched()
    {
        var (dates, again) = (await ShowSetUpAsync("Basics"), await ShowSetUpAsync("Basics"));
        Told(await PressAsync(dates, "set-up-save", ("set-up-aliases", "the lake, cob")), "What is known is shown");
        Told(await PressAsync(again, "set-up-save", ("set-up-finish", "2027-12-17")), "What is known is shown");
        var now = await ShowSetUpAsync("Basics");
        Assert.Equal(("the lake, cob", "2027-12-17"), (CardJson.Field(now, "set-up-aliases"), CardJson.Field(now, "set-up-finish")));

        Told(await PressAsync(again, "set-up-save", ("set-up-finish", "2027-12-20")), Again, "You saved it at", "17 December 2027");
    }

    [Fact]
    public async Task SetUp_LineThatIsNotUnderstood_StaysInTheFieldWithWhatWasTyped()
    {
        var form = await ShowSetUpAsync("People");
        var typed = CardJson.Field(form, "set-up-people") + "\nNobody Known; sponsor; executive";
        var wrong = await PressAsync(form, "set-up-save", ("set-up-people", typed));
        Assert.Equal(typed, CardJson.Field(wrong, "set-up-people"));
        // Saved as it stands it is still not understood, and nothing else is lost by it.
        Told(await PressAsync(wrong, "set-up-save"), "Nobody Known");
    }

    [Fact]
    public async Task Charter_TwoWindows_ShowWhatBothWroteAndKeepTheRest()
    {
        var first = await Charter();
        var second = await Charter();
        await PressAsync(first, "charter-fill", ("charter-ScopeOut", "No new data centre"), ("charter-Purpose", "Leave the old one"));

        var again = await PressAsync(second, "charter-fill", ("charter-ScopeOut", "Nothing on paper"), ("charter-Approvals", "Daniel Brooks"));
        Told(again, Again, "No new data centre");
        Assert.Equal(("Nothing on paper", "Leave the old one", "Daniel Brooks"), (CardJson.Field(again, "charter-ScopeOut"), CardJson.Field(again, "charter-Purpose"), CardJson.Field(again, "charter-Approvals")));
        Told(await PressAsync(again, "charter-fill"), "Nothing on paper", "Leave the old one");

        Task<JsonElement> Charter() => Bot.PressAsync(Bot.Click("charter-form-all", new JsonObject { ["project"] = "cobalt" }));
    }

    [Fact]
    public async Task Plan_TwoWindows_KeepNameAndStartAndAskAgainForTheSameLine()
    {
        var draft = await PressAsync(await Bot.AskAsync("draft a plan"), "plan-draft", ("plan-goal", "Move the payroll to the cloud"), ("plan-kind", "migration"));
        var (first, second) = (await ShowPlanAsync(draft, "Team"), await ShowPlanAsync(draft, "Team"));
        await PressAsync(first, "plan-draft-change", ("plan-name", "Payroll moves"));
        draft = await PressAsync(second, "plan-draft-change", ("plan-by", "2028-06-30"));
        Told(draft, "Payroll moves");

        Told(await PressAsync(first, "plan-draft-change", ("plan-name", "Payroll"), ("plan-by", "2028-07-31")), Again, "30 June 2028");

        var (lines, same) = (await ShowPlanAsync(draft, "Tasks"), await ShowPlanAsync(draft, "Tasks"));
        var task = CardJson.Objects(lines).First(o => o.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == "plan-task")
            .GetProperty("choices")[0].GetProperty("value").GetString()!;
        await PressAsync(lines, "plan-draft-change", ("plan-task", task), ("plan-title", "Look around"));
        var asked = await PressAsync(same, "plan-draft-change", ("plan-task", task), ("plan-title", "Look about"));
        Told(asked, Again);
        Assert.Equal((task, "Look about"), (CardJson.Field(asked, "plan-task"), CardJson.Field(asked, "plan-title")));
        Told(await PressAsync(asked, "plan-draft-change"), "Look about");
    }

    [Fact]
    public async Task Lesson_TwoAtOnce_AreBothKept()
    {
        var (first, second) = (await Bot.AskAsync("record a lesson for Cobalt"), await Bot.AskAsync("record a lesson for Cobalt"));
        await Task.WhenAll(PressAsync(first, "lesson-save", ("text", "Zanzibar needs a second gateway")), PressAsync(second, "lesson-save", ("text", "Zanzibar closes at noon")));
        Told(await Bot.AskAsync("lessons about Zanzibar"), "second gateway", "closes at noon");
    }

    [Fact]
    public async Task Risk_SameFieldAtTheSameMoment_IsSavedByOneAndAskedOfTheOther()
    {
        var key = await AddRiskAsync("Two at once");
        var (hers, theirs) = (await OpenRiskAsync(key, RunningBot.Mara), await OpenRiskAsync(key, Priya));

        var answers = await Task.WhenAll(PressAsync(hers, "risk-save", ("actions", "Hers")), Bot.PressAsync(Priya, theirs, "risk-save", ("actions", "Theirs")));

        Assert.Single(answers, a => Words(a).Contains(Again, StringComparison.Ordinal));
    }

    private async Task<string> AddRiskAsync(string title)
    {
        var form = await Bot.AskAsync("add a risk to Atlas: " + title);
        var entry = Words(await PressAsync(form, "risk-save", ("title", title)));
        return "R-" + entry.Split("R-").Skip(1).Select(rest => new string([.. rest.TakeWhile(char.IsDigit)])).First(number => number.Length > 0);
    }

    private Task<JsonElement> OpenRiskAsync(string key, string person) => Bot.OpenAsync("risk-form", new JsonObject { ["project"] = "atlas", ["risk"] = key }, person);

    private Task<JsonElement> OpenDeliveryAsync() => Bot.OpenAsync("delivery-form", new JsonObject { ["project"] = "borealis", ["delivery-number"] = "V-1" });

    private Task<JsonElement> ShowSetUpAsync(string part) => Bot.PressAsync(Bot.Click("set-up-show", new JsonObject { ["project"] = "cobalt", ["set-up-view"] = part }));

    private Task<JsonElement> ShowPlanAsync(JsonElement draft, string part)
    {
        var data = CardJson.Button(draft, "plan-draft-show");
        data["plan-view"] = part;
        return Bot.PressAsync(Bot.Click("plan-draft-show", data));
    }

    private Task<JsonElement> PressAsync(JsonElement card, string verb, params (string Name, string Value)[] fields) => Bot.PressAsync(card, verb, fields);

    private static void Told(JsonElement card, params string[] words)
    {
        foreach (var word in words) Assert.Contains(word, Words(card), StringComparison.Ordinal);
    }

    private static string Words(JsonElement card) =>
        string.Join('\n', CardJson.Objects(card).SelectMany(o => o.EnumerateObject()).Where(m => m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()));

    public sealed class Host : IAsyncLifetime
    {
        public RunningBot Bot { get; private set; } = null!;

        // By a clock that stands, so that no press takes too long.
        public async Task InitializeAsync() => Bot = await RunningBot.StartAsync(new FakeClock(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero)) { EndsWork = false });

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
