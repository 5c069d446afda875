using System.Globalization;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards;

/// <summary>What the buttons of the cards send: the verb, and the names of the values beside it.</summary>
public static class CardVerbs
{
    /// <summary>Show a function: <see cref="Function"/>, its arguments by name, and <see cref="From"/> in a long list.</summary>
    public const string Call = "call";

    /// <summary>Carry out a proposal: <see cref="Id"/> and <see cref="Hash"/>.</summary>
    public const string Confirm = "confirm";

    /// <summary>Drop a proposal: <see cref="Id"/>.</summary>
    public const string Discard = "discard";

    /// <summary>Change a mail on its card: <see cref="Id"/>, and the card's fields.</summary>
    public const string EditMail = "edit-mail";

    /// <summary>Share titles of plan items with a mail's audience: <see cref="Id"/>.</summary>
    public const string ShareItems = "share-items";

    /// <summary>Share them no longer: <see cref="Id"/>.</summary>
    public const string KeepItems = "keep-items";

    /// <summary>Put a mail back into the product's own words: <see cref="Id"/>.</summary>
    public const string StandardMail = "standard-mail";

    /// <summary>Take back a change of the product's own records: <see cref="Id"/>.</summary>
    public const string Undo = "undo";

    /// <summary>Take findings into the register: <see cref="Project"/>, <see cref="Findings"/>.</summary>
    public const string KeepRisks = "risk-keep";

    /// <summary>Set findings aside: <see cref="Project"/>, <see cref="Findings"/>, and a reason named <see cref="AsidePrefix"/> and the finding.</summary>
    public const string DismissRisks = "risk-dismiss";

    /// <summary>Show findings that were set aside again: <see cref="Project"/>, <see cref="Findings"/>.</summary>
    public const string BringBackRisks = "risk-back";

    /// <summary>Show the form of an entry: <see cref="Project"/>, and <see cref="Risk"/> or a finding; without either, of a new one.</summary>
    public const string RiskForm = "risk-form";

    /// <summary>Record the form of an entry: <see cref="Project"/>, <see cref="Risk"/> with <see cref="Revision"/>, or a finding, and the fields.</summary>
    public const string SaveRisk = "risk-save";

    /// <summary>Change an entry by a button: <see cref="Project"/>, <see cref="Risk"/>, and what <c>UpdateRisk</c> takes.</summary>
    public const string ChangeRisk = "risk-change";

    /// <summary>Name of the value that holds the numbers of findings, divided by commas.</summary>
    public const string Findings = "findings";

    /// <summary>Name of the value that holds an entry's name, as in <c>R-7</c>.</summary>
    public const string Risk = "risk";

    /// <summary>Name of the value that holds the revision of an entry.</summary>
    public const string Revision = "revision";

    /// <summary>Beginning of the names of reasons; the finding's number follows.</summary>
    public const string AsidePrefix = "why-";

    /// <summary>Show the form of a budget line: <see cref="Project"/>, and <see cref="Id"/> for a line there is.</summary>
    public const string BudgetForm = "budget-form";

    /// <summary>Add or change a budget line: <see cref="Project"/>, <see cref="Id"/>, and the card's fields.</summary>
    public const string BudgetSave = "budget-save";

    /// <summary>Take a budget line out: <see cref="Project"/> and <see cref="Id"/>.</summary>
    public const string BudgetRemove = "budget-remove";

    /// <summary>Take budget lines from a table: <see cref="Project"/>, and <see cref="BudgetTable"/>.</summary>
    public const string BudgetBring = "budget-bring";

    /// <summary>Say how to bring a plan of one's own.</summary>
    public const string BringPlan = "bring-plan";

    /// <summary>Take a read plan as a project: <see cref="Id"/>, and the columns as corrected.</summary>
    public const string AdoptPlan = "adopt-plan";

    /// <summary>
    /// Read a plan again with the columns as corrected: <see cref="Id"/>, a <see cref="FieldPrefix"/> value a field, <see cref="DateOrder"/>.
    /// </summary>
    public const string MapPlan = "map-plan";

    /// <summary>Publish a report: <see cref="Project"/>, <see cref="Audience"/>, <see cref="Version"/>, <see cref="Hash"/>, and the form's fields.</summary>
    public const string Publish = "publish";

    /// <summary>Withdraw a published report: <see cref="Project"/>, <see cref="Audience"/>, <see cref="Version"/>.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Give addresses for a published report's documents: the same values.</summary>
    public const string Export = "export";

    /// <summary>Name of the value that holds a published report's number.</summary>
    public const string Version = "version";

    /// <summary>Beginning of the names of ticked promises; the item follows.</summary>
    public const string TickPrefix = "promise-";

    /// <summary>Beginning of the names of ticks that say a line of one's own was kept; the item follows.</summary>
    public const string KeptPrefix = "kept-";

    /// <summary>Beginning of the names of other words for a promise; the item follows.</summary>
    public const string WordsPrefix = "words-";

    /// <summary>Beginning of the names of reasons for dropping a promise; the item follows.</summary>
    public const string ReasonPrefix = "reason-";

    /// <summary>Name of the field for promises of one's own, one a line.</summary>
    public const string Own = "own";

    /// <summary>Name of the choice of the task that one's own first line is about.</summary>
    public const string About = "about";

    /// <summary>Name of the choice of the promise that one's own first line replaces.</summary>
    public const string Replaces = "replaces";

    /// <summary>Pause a schedule: <see cref="Id"/>.</summary>
    public const string PauseSchedule = "schedule-pause";

    /// <summary>Let a schedule run again: <see cref="Id"/>.</summary>
    public const string ResumeSchedule = "schedule-resume";

    /// <summary>Delete a schedule: <see cref="Id"/>.</summary>
    public const string DeleteSchedule = "schedule-delete";

    /// <summary>Bring a deleted schedule back: <see cref="Id"/>.</summary>
    public const string RestoreSchedule = "schedule-restore";

    /// <summary>Ask how a schedule shall be: <see cref="Id"/>.</summary>
    public const string ChangeSchedule = "schedule-change";

    /// <summary>Propose a schedule: <see cref="Id"/> of the one to change or <see cref="Project"/>, <see cref="Cadence"/>, <see cref="Audience"/>.</summary>
    public const string ProposeSchedule = "schedule-propose";

    /// <summary>Propose the same schedule with drafts placed or not: <see cref="Id"/> of the proposal, <see cref="Drafts"/>.</summary>
    public const string ScheduleDrafts = "schedule-drafts";

    /// <summary>Ask the owners who are ticked: <see cref="Id"/>, <see cref="Hash"/>, <see cref="Ticked"/>.</summary>
    public const string AskCheckIn = "checkin-ask";

    /// <summary>Answer a check-in: <see cref="Project"/>, <see cref="Period"/>, <see cref="Task"/>, <see cref="Reply"/>, <see cref="NewDate"/>, <see cref="Blocker"/>.</summary>
    public const string AnswerCheckIn = "checkin-answer";

    /// <summary>Turn one's morning brief on.</summary>
    public const string StartBrief = "brief-start";

    /// <summary>Turn one's morning brief off.</summary>
    public const string StopBrief = "brief-stop";

    /// <summary>Name of the value that holds what is ticked, by commas.</summary>
    public const string Ticked = "ticked";

    /// <summary>Name of the value that holds a check-in's period.</summary>
    public const string Period = "period";

    /// <summary>Name of the value that holds an item.</summary>
    public const string Task = "task";

    /// <summary>Name of the value that holds the kind of answer.</summary>
    public const string Reply = "reply";

    /// <summary>Name of the value that holds a day, as <c>yyyy-MM-dd</c>.</summary>
    public const string NewDate = "newDate";

    /// <summary>Name of the value that holds what blocks a task.</summary>
    public const string Blocker = "blocker";

    /// <summary>Name of the value that holds a cadence in words.</summary>
    public const string Cadence = "cadence";

    /// <summary>Name of the value that holds an audience.</summary>
    public const string Audience = "audience";

    /// <summary>Name of the value that holds a project's name or key.</summary>
    public const string Project = "project";

    /// <summary>Name of the value that says whether drafts are placed: <c>true</c> or <c>false</c>.</summary>
    public const string Drafts = "drafts";

    /// <summary>Enter or accept a link: <see cref="Project"/>, <see cref="LinkBefore"/>, <see cref="LinkAfter"/>, <see cref="LinkType"/>.</summary>
    public const string AddLink = "add-link";

    /// <summary>Turn a proposed link down: the same.</summary>
    public const string RejectLink = "reject-link";

    /// <summary>Name of the value that holds the task waited for.</summary>
    public const string LinkBefore = "link-before";

    /// <summary>Name of the value that holds the task that waits.</summary>
    public const string LinkAfter = "link-after";

    /// <summary>Name of the value that holds how it waits.</summary>
    public const string LinkType = "link-type";

    /// <summary>Name of the value that holds a function's full name.</summary>
    public const string Function = "function";

    /// <summary>Name of the value that holds the position a list continues at.</summary>
    public const string From = "from";

    /// <summary>Name of the value that holds the id of a proposal or plan file.</summary>
    public const string Id = "id";

    /// <summary>Name of the field that holds a whole budget as a table.</summary>
    public const string BudgetTable = "budget-table";

    /// <summary>Name of the value that holds a proposal's hash.</summary>
    public const string Hash = "hash";

    /// <summary>Beginning of the names of field choices; the field's name follows, the value is the position of its column.</summary>
    public const string FieldPrefix = "field-";

    /// <summary>Name of the value that holds <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</summary>
    public const string DateOrder = "dateOrder";

    /// <summary>The value of a field choice for which no column is taken.</summary>
    public const string UnusedColumn = "none";

    /// <summary>Names of the fields in which a mail is changed.</summary>
    internal const string MailSubject = "mail-subject", MailOpening = "mail-opening", MailTo = "mail-to", MailKept = "mail-kept";

    /// <summary>Names of the fields of a budget line.</summary>
    internal const string LineName = "line-name", LinePlanned = "line-planned", LineToDate = "line-to-date", LineActual = "line-actual", LineAsOf = "line-as-of";

    /// <summary>A budget line as typed.</summary>
    public static TypedLine ReadLine(IReadOnlyDictionary<string, string> data)
    {
        string At(string name) => data.GetValueOrDefault(name, "");
        return new TypedLine(At(Id), At(LineName), At(LinePlanned), At(LineToDate), At(LineActual), At(LineAsOf));
    }

    /// <summary>What a person changed on the card of a mail; a field that the card did not have leaves its part as it was.</summary>
    public static MailEdit ReadMailEdit(IReadOnlyDictionary<string, string> data) => new(
        data.GetValueOrDefault(MailSubject), data.GetValueOrDefault(MailOpening), data.GetValueOrDefault(MailTo),
        data.GetValueOrDefault(MailKept)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The link that a button or form speaks of; <see langword="null"/> when it names no two tasks.</summary>
    public static TaskDependency? ReadLink(IReadOnlyDictionary<string, string> data) =>
        ReadItem(data.GetValueOrDefault(LinkBefore)) is { } before && ReadItem(data.GetValueOrDefault(LinkAfter)) is { } after
            ? new TaskDependency(before, after, Enum.TryParse<DependencyType>(data.GetValueOrDefault(LinkType), out var type) && Enum.IsDefined(type) ? type : DependencyType.FinishToStart)
            : null;

    private static ItemRef? ReadItem(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? new ItemRef(text[..colon], text[(colon + 1)..]) : null;

    /// <summary>Reads back what <see cref="Call"/> carries; <see langword="null"/> when it names no function.</summary>
    public static (FunctionCall Call, int From)? ReadCall(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(Function, out string? name) || name.Length == 0)
            return null;
        var arguments = data.Where(pair => pair.Key is not (Function or From or "verb"))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        data.TryGetValue(From, out string? position);
        int from = int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        return (new FunctionCall(name, arguments), from);
    }

    /// <summary>The columns as a person corrected them; fields that the card did not offer stay as they were.</summary>
    public static PlanMapping ReadMapping(PlanMapping guessed, IReadOnlyDictionary<string, string> data)
    {
        var chosen = new Dictionary<int, PlanField>();
        var offered = new HashSet<PlanField>();
        foreach (var field in Enum.GetValues<PlanField>())
        {
            if (!data.TryGetValue(FieldPrefix + field, out string? value))
                continue;
            offered.Add(field);
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int column))
                chosen.TryAdd(column, field);
        }

        var columns = guessed.Columns.Select(column =>
            chosen.TryGetValue(column.Column, out var field) ? column with { Field = field }
            : column.Field is { } known && offered.Contains(known) ? column with { Field = null } : column);
        string order = data.TryGetValue(DateOrder, out string? wanted) && wanted is "dmy" or "mdy" or "ymd" ? data[DateOrder] : guessed.DateOrder;
        return new PlanMapping([.. columns], order);
    }

    /// <summary>Which published report a button means; <see langword="null"/> when it names none.</summary>
    public static ReportKey? ReadReport(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(Project, out string? project) && project.Length > 0
        && Enum.TryParse<Domain.Projects.Audience>(data.GetValueOrDefault(Audience, ""), ignoreCase: true, out var audience) && Enum.IsDefined(audience)
        && int.TryParse(data.GetValueOrDefault(Version, ""), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? new ReportKey(new ProjectId(project), audience, version) : null;

    /// <summary>The promises as a person edited them on the form.</summary>
    public static PromiseEdits ReadEdits(IReadOnlyDictionary<string, string> data) => new()
    {
        Unticked = [.. Items(data, TickPrefix).Where(field => field.Value != "true").Select(field => field.Item)],
        KeptOwn = [.. Items(data, KeptPrefix).Where(field => field.Value == "true").Select(field => field.Item)],
        Words = Items(data, WordsPrefix).ToDictionary(field => field.Item, field => field.Value),
        Reasons = Items(data, ReasonPrefix).ToDictionary(field => field.Item, field => field.Value),
        Own = data.GetValueOrDefault(Own, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        About = Item(data.GetValueOrDefault(About, "")),
        Replaces = Item(data.GetValueOrDefault(Replaces, "")),
    };

    internal static IReadOnlyDictionary<string, string> Data(ReportKey key) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Project] = key.Project.Value, [Audience] = key.Audience.ToString().ToLowerInvariant(), [Version] = key.Version.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<(ItemRef Item, string Value)> Items(IReadOnlyDictionary<string, string> data, string prefix) => data
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => (Item: Item(pair.Key[prefix.Length..]), pair.Value))
        .Where(field => field.Item is not null).Select(field => (field.Item!.Value, field.Value));

    private static ItemRef? Item(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? new ItemRef(text[..colon], text[(colon + 1)..]) : null;

    internal static IReadOnlyDictionary<string, string> Data(FunctionCall call, int from)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Function] = call.Name };
        foreach (var (name, value) in call.Arguments)
            data[name] = value;
        if (from > 0)
            data[From] = from.ToString(CultureInfo.InvariantCulture);
        return data;
    }
}
