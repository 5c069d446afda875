using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using TpmAssistant.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>What a project manager asks on an ordinary day, in ordinary words.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed partial class QuestionsTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task Report_FollowUps_LeanOnWhatWasAskedBefore()
    {
        var atlas = await Chat.AskAsync("status report for Atlas");
        await Expect(atlas).ToContainTextAsync("Atlas is red:");

        var borealis = await Chat.AskAsync("and Borealis?");
        await Expect(borealis).ToContainTextAsync("Borealis is green");
        await Pictures.TakeAsync(borealis, "10-report-borealis");

        var executives = await Chat.AskAsync("same for executives");
        await Expect(executives).ToContainTextAsync("Borealis · Executive status");

        var cobalt = await Chat.AskAsync("and Cobalt?");
        await Expect(cobalt).ToContainTextAsync("Cobalt · Executive status");
        await Pictures.TakeAsync(cobalt, "11-executive-cobalt");
    }

    [FactInTeams]
    public async Task Report_ForExecutivesAndClients_ShowsWhatTheyMaySee()
    {
        var team = await Chat.AskAsync("status of Atlas for the team");
        await Expect(team).ToContainTextAsync("Priya Raman");

        var executives = await Chat.PressAsync(team, "For executives");
        await Expect(executives).ToContainTextAsync("Atlas · Executive status");
        await Expect(executives).Not.ToContainTextAsync("Priya Raman");
        await Pictures.TakeAsync(executives, "12-executive-atlas", keep: true);

        var client = await Chat.AskAsync("client version");
        await Expect(client).ToContainTextAsync("Atlas · Project update");
        await Expect(client).Not.ToContainTextAsync("Budget");
        await Expect(client.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        await Pictures.TakeAsync(client, "13-client-atlas", keep: true);
    }

    [FactInTeams]
    public async Task Report_WithTypingMistakes_IsUnderstood()
    {
        var report = await Chat.AskAsync("staus reprot for boraelis");

        await Expect(report).ToContainTextAsync("Borealis is green");
    }

    [FactInTeams]
    public async Task UnclearQuestion_ClickOnAReading_AnswersIt()
    {
        var question = await Chat.AskAsync("status fo colbat");
        await Expect(question).ToContainTextAsync("Did you mean");
        await Pictures.TakeAsync(question, "14-did-you-mean");

        var reading = question.GetByRole(AriaRole.Button).First;
        var answer = await Chat.PressAsync(question, (await reading.InnerTextAsync()).Trim());

        await Expect(answer).ToContainTextAsync("Status report");
    }

    [FactInTeams]
    public async Task Nonsense_IsAnsweredWithAWayOn()
    {
        var answer = await Chat.AskAsync("wether is nice");
        await Expect(answer).ToContainTextAsync("I did not understand that");
        await Pictures.TakeAsync(answer, "15-not-understood");

        var help = await Chat.PressAsync(answer, "What can you do?");

        await Expect(help).ToContainTextAsync("What I can do for you");
        await Pictures.TakeAsync(help, "16-help");
    }

    [FactInTeams]
    public async Task MyDay_ShowsOwnTasksAndMail()
    {
        var day = await Chat.AskAsync("my day");

        await Expect(day).ToContainTextAsync("Flagged mail");
        await Pictures.TakeAsync(day, "17-my-day");
    }

    [FactInTeams]
    public async Task Meetings_OfADay_ShowTheClash()
    {
        var meetings = await Chat.AskAsync($"my meetings on {StoryProgram.Days[1].DayOfWeek}");

        await Expect(meetings).ToContainTextAsync("clashes with");
        await Pictures.TakeAsync(meetings, "18-meetings");
    }

    [FactInTeams]
    public async Task OverdueTasks_ShowMore_GoesOnInTheSameCard()
    {
        var list = await Chat.AskAsync("what is overdue?");
        await Expect(list).ToContainTextAsync(FirstPage());
        await Pictures.TakeAsync(list, "19-overdue");
        var cards = await Chat.Cards.CountAsync();

        await list.GetByRole(AriaRole.Button, new() { NameRegex = ShowMore() }).ClickAsync();

        await Expect(list).ToContainTextAsync(SecondPage());
        Assert.Equal(cards, await Chat.Cards.CountAsync());
        await Pictures.TakeAsync(list, "20-overdue-more");
    }

    [FactInTeams]
    public async Task Workload_ShowsWhoHasTooMuch()
    {
        var workload = await Chat.AskAsync("who is overloaded in Cobalt?");

        await Expect(workload).ToContainTextAsync("more work than hours");
        await Pictures.TakeAsync(workload, "21-workload", keep: true);
    }

    [FactInTeams]
    public async Task Risks_ShowExposureAndResponse()
    {
        var risks = await Chat.AskAsync("what could go wrong in Atlas?");

        await Expect(risks).ToContainTextAsync("likelihood");
        await Pictures.TakeAsync(risks, "22-risks", keep: true);
    }

    [FactInTeams]
    public async Task Portfolio_ShowsTheWorstFirst()
    {
        var portfolio = await Chat.AskAsync("how are all my projects doing?");

        await Expect(portfolio).ToContainTextAsync("3 projects: 2 red, 1 green");
        await Pictures.TakeAsync(portfolio, "23-portfolio", keep: true);
    }

    [FactInTeams]
    public async Task Feedback_ThumbUp_IsKept()
    {
        await Chat.AskAsync("status of Borealis for the team");

        await Chat.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        var form = Chat.Page.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Textbox).FillAsync("Sent it on as it is.");
        await Pictures.TakeAsync(Chat.Page, "24-feedback");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(form).ToContainTextAsync("Thank you");
        await form.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.Equal("liked: Sent it on as it is.", Assert.Single(await Chat.Bot.VerdictsAsync()));
    }

    [GeneratedRegex(@"1–[0-9]+ of [0-9]+", RegexOptions.None, 1000)]
    private static partial Regex FirstPage();

    [GeneratedRegex(@"(?:[2-9]|1[0-9])–[0-9]+ of [0-9]+", RegexOptions.None, 1000)]
    private static partial Regex SecondPage();

    [GeneratedRegex("^Show ", RegexOptions.None, 1000)]
    private static partial Regex ShowMore();
}
