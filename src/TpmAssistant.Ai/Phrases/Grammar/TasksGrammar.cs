using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How tasks and one's own day are asked for.</summary>
internal static class TasksGrammar
{
    private const string Overdue = "filter=overdue";
    private const string DueThisWeek = "filter=dueThisWeek";
    private const string Blocked = "filter=blocked";
    private const string Unassigned = "filter=unassigned";

    public static Intent List { get; } = new(FunctionNames.ListTasks)
    {
        Takes = Takes.Project | Takes.Person,
        Cues =
        [
            new("task"), new("task list"), new("todo"), new("to do|dos list|items", 0.85), new("to dos"), new("work items|item"),
            new("action items|item"), new("open items|item|work|points", 0.85),
            new("backlog"), new("tickets|ticket|cards|card", 0.8), new("user stories|story", 0.8), new("assignments", 0.75),
            new("work left", 0.8), new("remaining work", 0.8),
            new("overdue", 0.9, Overdue), new("over due", 0.9, Overdue), new("past due", 0.9, Overdue), new("late", 0.7, Overdue),
            new("missed * deadline", 0.8, Overdue),
            new("behind schedule", 0.6, Overdue), new("past * deadline", 0.8, Overdue), new("should have been done", 0.8, Overdue),
            new("delayed", 0.6, Overdue),
            new("due this week", 0.9, DueThisWeek), new("due * week", 0.85, DueThisWeek), new("due soon", 0.85, DueThisWeek),
            new("due today|tomorrow", 0.75, DueThisWeek),
            new("due", 0.6, DueThisWeek), new("tasks|task this week", 0.85, DueThisWeek),
            new("deadlines|deadline this week", 0.85, DueThisWeek), new("deadlines|deadline", 0.6, DueThisWeek),
            new("blocked", 0.9, Blocked), new("blocker|blocking", 0.9, Blocked), new("stuck", 0.9, Blocked),
            new("impediment|impeded", 0.9, Blocked), new("on hold", 0.85, Blocked),
            new("waiting on", 0.8, Blocked), new("waiting for {person}", 0.6, Blocked), new("held up", 0.8, Blocked),
            new("stalled", 0.8, Blocked),
            new("unassigned", 0.9, Unassigned), new("nobody on them|it", 0.95, Unassigned), new("no one on them|it", 0.95, Unassigned), new("have|has|with nobody", 0.9, Unassigned), new("unowned|ownerless", 0.9, Unassigned), new("orphan|orphaned", 0.85, Unassigned),
            new("nobody owns|owning|has", 0.9, Unassigned),
            new("no one owns|owning|has|assigned", 0.9, Unassigned), new("no owner|owners|assignee", 0.9, Unassigned),
            new("without * owner|owners|assignee", 0.9, Unassigned),
            new("not assigned|owned", 0.9, Unassigned), new("nobody assigned", 0.9, Unassigned),
            new("nobody|none picked|took|taken|touched|claimed", 0.9, Unassigned), new("w o owner|owners|assignee", 0.9, Unassigned),
            new("without anybody|anyone|somebody", 0.8, Unassigned), new("lack|lacks|lacking * owner", 0.9, Unassigned),
            new("needs|need * owner", 0.9, Unassigned), new("up for grabs", 0.8, Unassigned), new("nothing assigned", 0.4, Unassigned),
            new("what is|s {person} working|doing|up|on"), new("what does|is {person} have|do|working"), new("what has {person}", 0.8),
            new("{person} plate"), new("assigned to {person}"),
            new("assigned to me"), new("working on", 0.65), new("owned by {person}"), new("belongs to {person}", 0.8),
            new("what do i own", 0.8), new("i got|have|need to do for|on|in {project}", 0.95), new("have|do i got|have to do for|on|in {project}", 0.97), new("on * plate", 0.3),
            new("what does {person} own", 0.8), new("slipped|missed|expired", 0.7, Overdue), new("past * date", 0.85, Overdue),
            new("behind on", 0.7, Overdue), new("due by", 0.85, DueThisWeek),
            new("due before|until", 0.8, DueThisWeek), new("coming up|due next", 0.6, DueThisWeek), new("supposed to", 0.75),
            new("deliver|deliverable", 0.7), new("outstanding|pending|unfinished", 0.85),
            new("left to do", 0.85), new("still open|to do", 0.8), new("in progress", 0.75),
            new("needs|need somebody|someone", 0.8, Unassigned), new("unclaimed|unallocated", 0.85, Unassigned),
            new("do i owe", 0.8), new("still open", 0.9), new("over the|their|its date|deadline|due", 0.93, Overdue), new("stopped|halted|paused", 0.85, Blocked), new("name against|on it|them", 0.9, Unassigned), new("my queue", 0.85), new("overrun|overruns * task|tasks", 0.96, Overdue), new("nobodys|nobody s task|tasks|items|work", 0.97, Unassigned), new("get done by|before|until * week", 0.97, DueThisWeek), new("have to get|be done by {date}", 0.9, DueThisWeek), new("have i|we to make|do|finish|deliver", 0.9), new("have i|we to make|do|finish|deliver this week", 0.97, DueThisWeek), new("my queue|list|plate this week", 0.97, DueThisWeek), new("on my queue|list|plate this week", 0.985, DueThisWeek), new("{person} work", 0.7), new("{person} task"), new("{person} s stuff|work|items|to|backlog|list|queue", 0.85), new("stuff|things for|of|from {person}", 0.75), new("up to", 0.5), new("has {person} got", 0.8), new("{person} doing|up|busy", 0.75), new("does {person} do|owe", 0.85), new("only|just mine", 0.85), new("mine", 0.6),
            new("nobody * working on", 0.85, Unassigned), new("dont|doesnt have|has anybody|anyone|somebody|someone|owner|assignee", 0.95, Unassigned), new("not assigned", 0.9, Unassigned), new("waiting", 0.5, Blocked), new("task|tasks * stuck|stalled", 0.97, Blocked), new("everything|anything|all still|that open", 0.9), new("finish|deliver|complete|do this week", 0.9, DueThisWeek), new("have|need to finish|deliver|complete|do this week", 0.97, DueThisWeek),
        ],
        Beside =
        [
            "open", "all", "everything", "all|every|my|our projects|project", "across projects|project", "status", "list", "overview", "anything", "something", "work", "items", "item", "due", "owner",
            "assigned", "ones", "one", "things", "stuff",
            "currently", "project", "plate", "past", "week", "late", "date", "deadline", "deadlines", "due date",
        ],
        Say = call => Filtered(call) + call.Told("in", "project") + call.Get("assignee") switch
        {
            null => "",
            "me" => " assigned to me",
            var name => $" assigned to {name}",
        },
    };

    public static Intent MyDay { get; } = new(FunctionNames.MyDay)
    {
        Cues =
        [
            new("my day", 0.95), new("run down of|for * day|today", 0.97), new("my|todays to dos|todo|plate", 0.8), new("top of my list", 0.9), new("what do|should i do first|next|now|today", 0.9), new("agenda for today|my day", 0.9), new("needs|need doing today", 0.85), new("what does my|today|the day hold", 0.9), new("what does my|the day look", 0.95), new("my|the day look|looks|looking", 0.95), new("plan * day"), new("what do i have|need|got * do", 0.9),
            new("what must|should|shall|can i do", 0.85),
            new("what should|shall|must i focus|work|tackle|start|look"), new("on my plate", 0.95), new("what is|s on|up today", 0.9),
            new("what is|s on for me", 0.95),
            new("on for me today", 0.9), new("on today", 0.8), new("today", 0.35), new("^ today", 0.7), new("waiting for me", 0.95),
            new("waiting on me", 0.95), new("what is|s waiting", 0.7), new("my agenda and tasks", 0.95),
            new("my priorities|priority"), new("priorities today"), new("focus on today|first|next", 0.8), new("day ahead"),
            new("start * my day"), new("what do i need", 0.8), new("what do i have * today", 0.95), new("do i have today", 0.9),
            new("what do i have", 0.6), new("my plan", 0.85), new("urgent|important for me", 0.9), new("urgent|pressing", 0.75), new("morning|daily brief|briefing", 0.85), new("my|the morning|daily brief|briefing", 0.95),
            new("urgent|important|pressing * today", 0.9), new("my task today", 0.95), new("my today task|work", 0.95),
            new("my to dos today", 0.95), new("my to do list today", 0.95),
            new("what is|s next for me", 0.85), new("daily brief|briefing|summary|overview", 0.8), new("what needs my attention", 0.9),
            new("get done today", 0.8), new("brief me"), new("brief me for|on today", 0.95), new("take care of", 0.75),
            new("need to take care"), new("my|whats day like", 0.95),
            new("i got on", 0.7), new("i got on today", 0.97), new("i got on today * meeting * task", 0.985), new("need to do", 0.75), new("kick off * day"),
            new("walk|run|take me through * day"), new("rundown of|for * day|today", 0.95),
            new("what should i know today", 0.9), new("to do today", 0.97), new("to dos today", 0.95), new("today * to do", 0.93), new("day * in store", 0.95), new("day have|has * store", 0.96), new("needs me today", 0.8),
        ],
        Beside = ["today", "morning", "first", "next", "do", "plate", "summary", "overview", "agenda", "task", "due", "meeting", "mail", "lot"],
        Say = _ => "My day",
    };

    private static string Filtered(FunctionCall call) => call.Get("filter") switch
    {
        "overdue" => "Overdue tasks",
        "dueThisWeek" => "Tasks due this week",
        "blocked" => "Blocked tasks",
        "unassigned" => "Unassigned tasks",
        _ => "Open tasks",
    };
}
