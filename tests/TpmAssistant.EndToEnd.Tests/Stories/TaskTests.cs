using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A task is asked for in a sentence, shown whole, made with a click, and changed from the chat; also narrow as on a phone.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class TaskTests(Browser browser)
{
    [FactInTeams]
    public async Task Task_AskedForAndChanged_IsInPlannerAsItWasShown()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var card = await chat.AskAsync("add a task to Atlas: order patch cables, for Priya, by Friday");
        await Expect(card).ToContainTextAsync("Make this task in Atlas?");
        await Expect(card).ToContainTextAsync("Order patch cables");
        await Expect(card).ToContainTextAsync("Priya Raman");
        await Expect(card).ToContainTextAsync("Fri ");
        await Pictures.TakeAsync(card, "100-task-new", keep: true);
        Assert.Empty(await chat.Bot.TasksNamedAsync("Order patch cables"));

        await Chat.ClickAsync(card, "Make the task");
        await Expect(card).ToContainTextAsync("The task is made");
        await Pictures.TakeAsync(card, "101-task-made", keep: true);
        var made = Assert.Single(await chat.Bot.TasksNamedAsync("Order patch cables"));
        Assert.Single(made.GetProperty("assignments").EnumerateObject());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, made.GetProperty("dueDateTime").ValueKind);

        var change = await chat.AskAsync("assign order patch cables in Atlas to Jonas");
        await Expect(change).ToContainTextAsync("nothing is changed yet");
        await Expect(change).ToContainTextAsync("Jonas");
        await Pictures.TakeAsync(change, "102-task-change", keep: true);
        await Chat.ClickAsync(change, "Change the task");
        await Expect(change).ToContainTextAsync("The task is changed");
        await Pictures.TakeAsync(change, "103-task-changed");
        var started = await chat.AskAsync("mark order patch cables in Atlas as started");
        await Expect(started).ToContainTextAsync("50%");
        await Chat.ClickAsync(started, "Change the task");
        await Expect(started).ToContainTextAsync("The task is changed");
        var changed = Assert.Single(await chat.Bot.TasksNamedAsync("Order patch cables"));
        Assert.Equal(50, changed.GetProperty("percentComplete").GetInt32());
    }

    [FactInTeams]
    public async Task Task_AsNarrowAsOnAPhone_IsReadWhole()
    {
        await using var chat = await Chat.OpenAsync(browser);
        await chat.Page.AddStyleTagAsync(new() { Content = ".ac-adaptiveCard { width: 320px !important; min-width: 0 !important; }" });

        var card = await chat.AskAsync("add a task to Atlas: order patch cables for the second rack in the old server room, for Priya, by Friday");
        await Expect(card).ToContainTextAsync("second rack in the old server room");
        await Pictures.TakeAsync(card, "104-task-phone");
        Assert.True(await card.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth + 1"));
        await Chat.ClickAsync(card, "Edit");
        await Pictures.TakeAsync(card, "105-task-phone-edit");
    }
}
