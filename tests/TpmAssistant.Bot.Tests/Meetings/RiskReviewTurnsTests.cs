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
    private MeetingChannel _channel = null!;
    private ProjectId _project;
    private RegisterKey _key;
    private JsonElement _card;

    /// <summary>Goes on to the first risk of the agenda.</summary>
    public async Task InitializeAsync()
    {
        _channel = await MeetingChannel.OpenAsync();
        _card = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;
        while (!MeetingChannel.Text(_card).Contains("meeting-risk-change", StringComparison.Ordinal)) _card = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(_card)["Next"]);
        var state = await _channel.StateAsync();
        (_project, _key) = (state.Agenda!.Project!.Value, ReviewedRisks.KeyOf(state.CurrentItem!)!.Value);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Save_ByTheOrganiser_ChangesTheRegisterTheCardAndTheMinutes()
    {
        var before = await EntryAsync();
        var likely = before.Probability == 5 ? 4 : 5;

        var own = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(_card)["Save"], new JsonObject
        {
            ["risk-probability"] = $"{likely}", ["risk-impact"] = $"{before.Impact}", ["risk-owner"] = _channel.Priya.Id, ["risk-review"] = "2040-02-14",
        });

        var after = await EntryAsync();
        Assert.Equal((likely, before.Impact, _channel.Priya.Id, new DateOnly(2040, 2, 14)), (after.Probability, after.Impact, after.Owner?.Id.Value, after.ReviewOn));
        Assert.All(after.History.Skip(before.Revision), change => Assert.Equal(_channel.Mara.Id, change.By!.Id.Value));
        Assert.Contains("Undo", MeetingChannel.Buttons(own).Keys);
        var shared = await _channel.Bot.Connector.NextAsync(sent => sent.Method == "PUT" && MeetingChannel.Text(sent.Card).Contains("Changed in this meeting", StringComparison.Ordinal));
        Assert.DoesNotContain("Undo", MeetingChannel.Buttons(shared.Card).Keys);

        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(own)["End"]);
        var minutes = MeetingChannel.Text(await _channel.Bot.AskAsync($"draft the minutes of {_channel.Meeting}", person: _channel.Mara.Id));
        Assert.Contains("Risks gone through", minutes, StringComparison.Ordinal);
        Assert.Contains($"Likelihood: {before.Probability} → {likely}", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_ThenUndo_LeavesTheEntryAsItWasAndTheMeetingsCardInPlace()
    {
        var before = await EntryAsync();

        var own = await _channel.PressAsync(_channel.Priya, MeetingChannel.Buttons(_card)["Close it"], new JsonObject { ["risk-reason"] = "The line was delivered" });
        Assert.Equal((EntryStatus.Closed, "The line was delivered"), ((await EntryAsync()).Status, (await EntryAsync()).Reason));
        Assert.DoesNotContain("meeting-risk-change", MeetingChannel.Text(own), StringComparison.Ordinal);

        var back = await _channel.PressAsync(_channel.Priya, MeetingChannel.Buttons(own)["Undo"]);

        var after = await EntryAsync();
        Assert.Equal((before.Status, before.Reason, before.Probability), (after.Status, after.Reason, after.Probability));
        Assert.Contains("Next", MeetingChannel.Buttons(back).Keys);
        Assert.Contains("meeting-risk-change", MeetingChannel.Text(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ByAnAttendee_ChangesNothingAndTheirOwnCardHasNoSuchButton()
    {
        var before = await EntryAsync();

        var answer = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(_card)["Save"], new JsonObject { ["risk-probability"] = "1", ["risk-impact"] = "1" });

        Assert.Equal(before.Revision, (await EntryAsync()).Revision);
        Assert.Contains("move the agenda", MeetingChannel.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Save", MeetingChannel.Buttons(answer).Keys);
        Assert.Contains(_key.ToString(), MeetingChannel.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ByTwoOnTheSameCard_CountsOnceAndTellsTheLater()
    {
        var save = MeetingChannel.Buttons(_card)["Save"];
        await _channel.PressAsync(_channel.Mara, save, new JsonObject { ["risk-review"] = "2040-02-14" });

        var later = await _channel.PressAsync(_channel.Priya, save, new JsonObject { ["risk-review"] = "2040-03-01" });

        Assert.Equal(new DateOnly(2040, 2, 14), (await EntryAsync()).ReviewOn);
        Assert.Contains("changed a moment ago", MeetingChannel.Text(later), StringComparison.Ordinal);
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

    private async Task<RegisterEntry> EntryAsync() => (await RegisterAsync()).Find(_key)!;

    private async Task<RiskRegister> RegisterAsync() =>
        await _channel.Bot.Services.GetRequiredService<IRiskRegisterStore>().ReadAsync(new TenantId(DemoPeople.TenantId), _project, default);
}
