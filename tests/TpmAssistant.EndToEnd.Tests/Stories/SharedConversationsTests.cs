using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>Where others read along: what everybody there may open is shown, the rest is kept.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class SharedConversationsTests(Browser browser)
{
    [FactInTeams]
    public async Task GroupChatAndChannel_ShowTheTeamsProjectAndKeepWhatIsPersonal()
    {
        await using var chat = await Chat.OpenAsync(browser, width: 1400);

        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas is red:");
        await Expect(chat.Cards.First).Not.ToContainTextAsync("Cobalt");
        await chat.SayAsync("status report for Atlas", mention: false);
        var report = await chat.MentionAsync("status report for Atlas");
        await Expect(report).ToContainTextAsync("Atlas · Status report");
        await Expect(report).Not.ToContainTextAsync("Priya Raman is at");
        await Expect(chat.Cards).ToHaveCountAsync(2);
        await Pictures.TakeAsync(report, "30-group-report");

        var day = await chat.MentionAsync("my day");
        await Expect(day).ToContainTextAsync("That is for your eyes only");
        await Pictures.TakeAsync(day, "31-group-my-day");

        var cobalt = await chat.MentionAsync("status of Cobalt");
        await Expect(cobalt).ToContainTextAsync("Not everybody here may open Cobalt");
        await Pictures.TakeAsync(chat.Page, "32-group-window", keep: true);

        await chat.GoToChannelAsync("Atlas - General");
        var channel = await chat.MentionAsync("risks in Atlas");
        await Expect(channel).ToContainTextAsync("likelihood");
        await Pictures.TakeAsync(chat.Page, "33-channel-window");
    }
}
