using TpmAssistant.EndToEnd.Tests.Driving;
using TpmAssistant.ModelServer;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A model that is of no use, as the person sees it in the chat: one plain sentence, and the answer all the same.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class ClumsyModelTests(Browser browser)
{
    private const string Asked = "which tasks of Atlas are overdue?";
    private static readonly ModelCall Overdue = new("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}""");

    private static readonly (string Kind, string Word)[] Kinds =
    [
        ("filtered", "The language model declined to answer this"), ("down", "The language model cannot be reached"), ("broken", "The language model gave nothing usable"),
        ("busy", "The language model is busy right now"), ("key", "The language model does not take my requests"), ("half", "The language model broke off here"),
    ];

    [FactInTeams]
    public async Task Chat_ModelOfNoUse_SaysSoAndAnswersAllTheSame()
    {
        var kind = "";
        await using var model = await ModelHost.StartAsync(request => kind switch
        {
            "filtered" => new ModelReply { Status = 400, Raw = """{"error":{"message":"filtered","code":"content_filter"}}""" },
            "down" => new ModelReply { Status = 503, Raw = "busy" },
            "broken" => ModelReply.Call(new ModelCall("Tasks-ListTasks", """{"project":"Atl""")),
            "busy" => new ModelReply { Status = 429, RetryAfter = 3600, Raw = "{}" },
            "key" => new ModelReply { Status = 401, Raw = "{}" },
            _ when request.Round == 0 => ModelReply.Call(Overdue),
            // The connection ends in the middle of a sentence.
            _ => ModelReply.Say("Firewall rules for hybrid routing is overdue [{fact: Firewall rules}]. It is blocked by") with
            {
                BeforePiece = piece => piece < 5 ? Task.CompletedTask : throw new IOException("The line is cut."),
            },
        });
        await using var chat = await Chat.OpenAsync(browser, 760, 1000, $"--Model:Endpoint={model.Endpoint}", "--Model:Name=clumsy", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");

        foreach (var (each, word) in Kinds)
        {
            kind = each;
            var card = await chat.AskAsync(Asked);
            await Expect(card).ToContainTextAsync("Rehearsal 2: copy with production volume");
            await Expect(chat.Page.GetByText(word).First).ToBeVisibleAsync();
            await Pictures.TakeAsync(chat.Page, $"112-clumsy-{each}", keep: each == "half");
        }

        Assert.Empty(await chat.Bot.EffectsAsync());
    }
}
