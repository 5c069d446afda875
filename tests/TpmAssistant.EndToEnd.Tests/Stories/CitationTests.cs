using TpmAssistant.EndToEnd.Tests.Driving;
using TpmAssistant.ModelServer;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>Where others read along a model's words are not streamed: each sentence there has the number of its source beside it, to press.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class CitationTests(Browser browser)
{
    [FactInTeams]
    public async Task Words_InAGroupChat_HaveTheirSourcesBesideThem()
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}"""), new ModelCall("Reports-DraftStatusReport", """{"project":"Atlas"}"""))
            : ModelReply.Say("Atlas is red [{fact: Atlas is red}]. Firewall rules for hybrid routing is overdue [{fact: Firewall rules for hybrid routing}]."));
        await using var chat = await Chat.OpenAsync(browser, 1400, 1000, $"--Model:Endpoint={model.Endpoint}", "--Model:Name=trial", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");

        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas is red:");
        await chat.MentionAsync("how are things going, in your own words please");
        await Expect(chat.Page.GetByText("AI generated").First).ToBeVisibleAsync();
        await Expect(chat.Page.Locator(".fai-Citation")).ToHaveTextAsync(["1", "2"]);
        await chat.Page.GetByText("AI generated").First.EvaluateAsync("part => part.scrollIntoView({ block: 'center', behavior: 'instant' })");
        await Pictures.TakeAsync(chat.Page, "111-citations", keep: true);
    }
}
