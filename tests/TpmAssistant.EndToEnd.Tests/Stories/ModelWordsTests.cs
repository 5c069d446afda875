using TpmAssistant.EndToEnd.Tests.Driving;
using TpmAssistant.ModelServer;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A language model's words in the chat: marked as such, with sources that open, and with what did not hold left out.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class ModelWordsTests(Browser browser)
{
    [FactInTeams]
    public async Task Words_OfAModel_AreMarkedAndCiteWhatTheyRestOn()
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}"""), new ModelCall("Reports-DraftStatusReport", """{"project":"Atlas"}"""))
            : ModelReply.Say("Atlas is red [{fact: Atlas is red}]. Firewall rules for hybrid routing is overdue [{fact: Firewall rules for hybrid routing}]. Nobody is late [F1]. Atlas is red [{fact: Atlas is red}]."));
        await using var chat = await Chat.OpenAsync(browser, 760, 1000, $"--Model:Endpoint={model.Endpoint}", "--Model:Name=trial", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");

        await chat.AskAsync("how are things going, in your own words please");
        await Expect(chat.Page.GetByText("Atlas is red").First).ToBeVisibleAsync();
        await Expect(chat.Page.GetByText("AI generated").First).ToBeVisibleAsync();
        await Expect(chat.Page.GetByText("Nobody is late")).ToHaveCountAsync(0);
        await chat.Page.GetByText("AI generated").First.EvaluateAsync("part => part.scrollIntoView({ block: 'center', behavior: 'instant' })");
        await Pictures.TakeAsync(chat.Page, "110-model-words", keep: true);
    }
}
