using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Risks;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>The register, gone through in a meeting, at the bot's own endpoint.</summary>
public sealed class RiskReviewTurnsTests : IAsyncLifetime
{
    private const string Change = "Change…", Close = "Close…";

    private MeetingChannel _channel = null!;
    private ProjectId _project;
    private RegisterKey _key;
    private JsonElement _card;

    /// <summary>Goes on to the first risk of the agenda.</summary>
    public async Task InitializeAsync()
    {
        _channel = await MeetingChannel.OpenAsync();
        _card = await ToRiskAsync(_channel);
        var state = await _channel.StateAsync();
        (_project, _key) = (state.Agenda!.Project!.Value, ReviewedRisks.KeyOf(state.CurrentItem!)!.Value);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Save_ByTheOrganiser_ChangesTheRegisterTheCardAndTheMinutes()
    {
        var before = await EntryAsync();
        var likely = before.Probability == 5 ? 4 : 5;

        Assert.Null(await _channel.WriteAsync(_channel.Mara, _card, Change, new JsonObject
        {
            ["risk-probability"] = $"{likely}", ["risk-impact"] = $"{before.Impact}", ["risk-owner"] = _channel.Priya.Id, ["risk-review"] = "2040-02-14",
        }));

        var after = await EntryAsync();
        Assert.Equal((likely, before.Impact, _channel.Priya.Id, new DateOnly(2040, 2, 14)), (after.Probability, after.Impact, after.Owner?.Id.Value, after.ReviewOn));
        Assert.All(after.History.Skip(before.Revision), change => Assert.Equal(_channel.Mara.Id, change.By!.Id.Value));
        var shared = await _channel.Bot.Connector.NextAsync(sent => sent.Method == "PUT" && MeetingChannel.Text(sent.Card).Contains("Changed in this meeting", StringComparison.Ordinal));
        Assert.DoesNotContain("Undo", MeetingChannel.Buttons(shared.Card).Keys);
        var own = await _channel.RefreshAsync(_channel.Mara, shared.Card);
        Assert.Contains("Undo", MeetingChannel.Buttons(own).Keys);

        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(own)["End"]);
        var minutes = MeetingChannel.Text(await _channel.Bot.AskAsync($"draft the minutes of {_channel.Meeting}", person: _channel.Mara.Id));
        Assert.Contains("Risks gone through", minutes, StringComparison.Ordinal);
        Assert.Contains($"Likelihood: {before.Probability} → {likely}", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_ThenUndo_LeavesTheEntryAsItWasAndTheMeetingsCardInPlace()
    {
        var before = await EntryAsync();

        await _channel.WriteAsync(_channel.Priya, _card, Close, new JsonObject { ["risk-reason"] = "The line was delivered" });
        Assert.Equal((EntryStatus.Closed, "The line was delivered"), ((await EntryAsync()).Status, (await EntryAsync()).Reason));
        var own = await _channel.RefreshAsync(_channel.Priya, _card);
        Assert.DoesNotContain(Change, MeetingChannel.Buttons(own).Keys);

        var back = await _channel.PressAsync(_channel.Priya, MeetingChannel.Buttons(own)["Undo"]);

        var after = await EntryAsync();
        Assert.Equal((before.Status, before.Reason, before.Probability), (after.Status, after.Reason, after.Probability));
        Assert.Contains("Next", MeetingChannel.Buttons(back).Keys);
        Assert.Contains(Change, MeetingChannel.Buttons(back).Keys);
    }

    [Fact]
    public async Task Change_AsAMessage_KeepsItsUndoWhateverHappensToTheCard()
    {
        await using var channel = await MeetingChannel.OpenAsync(dialogs: false);
        var card = await ToRiskAsync(channel);
        await channel.PressAsync(channel.Mara, MeetingChannel.Buttons(card)[Change]);
        var form = await channel.Bot.Connector.NextAsync(sent => sent.Type == "message" && MeetingChannel.Text(sent.Card).Contains("risk-probability", StringComparison.Ordinal));

        var done = await channel.PressAsync(channel.Mara, MeetingChannel.Buttons(form.Card)["Save"], new JsonObject { ["risk-review"] = "2040-02-14" });
        Assert.Contains("is changed", MeetingChannel.Text(done), StringComparison.Ordinal);
        await channel.PressAsync(channel.Mara, MeetingChannel.Buttons(card)["Next"]);
        var back = await channel.PressAsync(channel.Mara, MeetingChannel.Buttons(done)["Undo"]);

        Assert.Contains("Taken back", MeetingChannel.Text(back), StringComparison.Ordinal);
        var state = await channel.StateAsync();
        var register = await channel.Bot.Services.GetRequiredService<IRiskRegisterStore>().ReadAsync(new TenantId(DemoPeople.TenantId), state.Agenda!.Project!.Value, default);
        Assert.NotEqual(new DateOnly(2040, 2, 14), register.Find(_key)!.ReviewOn);
    }

    [Fact]
    public async Task LookAgain_OnePress_PutsTheNextLookOffWithAWayBack()
    {
        var own = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(_card)["Look again in 2 weeks"]);

        Assert.Equal(DateOnly.FromDateTime(_channel.Clock.GetUtcNow().DateTime).AddDays(14), (await EntryAsync()).ReviewOn);
        Assert.Contains("Undo", MeetingChannel.Buttons(own).Keys);
    }

    [Fact]
    public async Task Change_ByAnAttendee_OpensNothingAndTheirOwnCardHasNoSuchButton()
    {
        var before = await EntryAsync();
        var form = await _channel.OpenAsync(_channel.Mara, MeetingChannel.Buttons(_card)[Change]);

        var instead = await _channel.OpenAsync(_channel.Jonas, MeetingChannel.Buttons(_card)[Change]);
        await _channel.SendAsync(_channel.Jonas, form, new JsonObject { ["risk-probability"] = "1", ["risk-impact"] = "1" });

        Assert.Equal(before.Revision, (await EntryAsync()).Revision);
        Assert.Contains("move the agenda", MeetingChannel.Text(instead), StringComparison.Ordinal);
        var own = await _channel.RefreshAsync(_channel.Jonas, _card);
        Assert.DoesNotContain(Change, MeetingChannel.Buttons(own).Keys);
        Assert.Contains(_key.ToString(), MeetingChannel.Text(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ByTwoFromTheSameState_CountsOnceAndShowsTheLaterWhatStands()
    {
        var form = await _channel.OpenAsync(_channel.Priya, MeetingChannel.Buttons(_card)[Change]);
        await _channel.WriteAsync(_channel.Mara, _card, Change, new JsonObject { ["risk-review"] = "2040-02-14" });

        var later = await _channel.SendAsync(_channel.Priya, form, new JsonObject { ["risk-review"] = "2040-03-01" });

        Assert.Equal(new DateOnly(2040, 2, 14), (await EntryAsync()).ReviewOn);
        Assert.Contains("changed a moment ago", MeetingChannel.Text(later!.Value), StringComparison.Ordinal);
        Assert.Contains("2040-02-14", MeetingChannel.Text(later.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R-999", "5")]
    [InlineData("A-1", "5")]
    [InlineData("", "5")]
    public async Task Save_EntryNotOnTheAgenda_ChangesNothing(string risk, string score)
    {
        var before = await RegisterAsync();
        var data = new JsonObject { ["meeting"] = _channel.Meeting.ToString(), ["risk"] = risk, ["revision"] = "0", ["risk-probability"] = score };

        await _channel.Bot.PressAsync(_channel.Bot.Click("meeting-risk-change", data, _channel.Chat, _channel.Mara.Id, "card"));

        Assert.Equal(before.Version, (await RegisterAsync()).Version);
    }

    private static async Task<JsonElement> ToRiskAsync(MeetingChannel channel)
    {
        var card = (await channel.SayAsync(channel.Mara, "start the meeting")).Card;
        while (!MeetingChannel.Buttons(card).ContainsKey(Change)) card = await channel.PressAsync(channel.Mara, MeetingChannel.Buttons(card)["Next"]);
        return card;
    }

    private async Task<RegisterEntry> EntryAsync() => (await RegisterAsync()).Find(_key)!;

    private async Task<RiskRegister> RegisterAsync() =>
        await _channel.Bot.Services.GetRequiredService<IRiskRegisterStore>().ReadAsync(new TenantId(DemoPeople.TenantId), _project, default);
}
