using TpmAssistant.Application.Deliveries;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Cards.Composing.Deliveries;

/// <summary>One entry of the register: how it stands, its days, and what can be done about it.</summary>
internal static class DeliveryFace
{
    public static Face Compose(DeliveryAnswer answer, Voice voice)
    {
        var (outlook, today) = (answer.Outlook, answer.StatusDate);
        var title = Title(outlook, voice, today);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("delivery.kicker.one", ("project", Voice.Name(answer.Project.Name)), ("key", outlook.Delivery.Key), ("kind", voice.Text("delivery.kind." + Kind(outlook.Delivery)))),
                title, DeliveryWords.ToneOf(outlook), DeliveryWords.Word(outlook, voice, today)),
        };
        blocks.AddRange(DeliveryWords.Done(answer.Done, voice));
        blocks.Add(DeliveryWords.Facts(outlook, voice, today));
        if (Missing(outlook) is { } missing)
            blocks.Add(new Note(voice.Text("delivery.missing." + missing)));
        if (answer.CanEdit && outlook.Delivery.IsOpen)
            blocks.Add(new TextOnly(new Note(voice.Text("delivery.text-only", ("key", outlook.Delivery.Key)))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. Buttons(answer, voice)]);
    }

    private static Phrase Title(DeliveryOutlook outlook, Voice voice, DateOnly today)
    {
        string what = DeliveryWords.What(outlook.Delivery);
        return outlook switch
        {
            { Delivery.IsOpen: false } => voice.Text(outlook.Delivery.Kind == DeliveryKind.Delivery ? "delivery.one.arrived" : "delivery.one.settled", ("what", what)),
            { CancelBy: { } cancel } when cancel < today => voice.Text("delivery.one.notice-passed", ("what", what), ("day", voice.WeekDay(cancel, today))),
            { CancelBy: { } cancel, Delivery.Notice: not null } => voice.Text("delivery.one.cancel-by", ("what", what), ("day", voice.WeekDay(cancel, today))),
            { CancelBy: { } ends } => voice.Text("delivery.one.ends", ("what", what), ("day", voice.WeekDay(ends, today))),
            { LatestOrder: { } order } => voice.Text(order < today ? "delivery.one.order-passed" : "delivery.one.order-by", ("what", what), ("day", voice.WeekDay(order, today))),
            { Float: < 0 and var late, Expected: { } comes } => voice.Text("delivery.one.late", ("what", what), ("day", voice.WeekDay(comes, today)), ("days", -late)),
            { DaysOverdue: > 0 and var overdue } => voice.Text("delivery.one.overdue", ("what", what), ("days", overdue)),
            { Expected: { } day } => voice.Text("delivery.one.comes", ("what", what), ("day", voice.WeekDay(day, today))),
            _ => voice.Text("delivery.one.unknown", ("what", what)),
        };
    }

    private static IEnumerable<Button> Buttons(DeliveryAnswer answer, Voice voice)
    {
        var (project, delivery) = (answer.Project, answer.Outlook.Delivery);
        foreach (var button in UndoButtons.For(voice, answer.Done?.Undo))
            yield return button;
        if (answer.CanEdit)
        {
            bool owed = delivery.Kind == DeliveryKind.Delivery;
            if (owed && delivery.IsOpen && !voice.Context.Shared)
            {
                foreach (var degree in Enum.GetValues<EscalationDegree>().OrderBy(d => d != answer.Fitting))
                    yield return new VerbButton(voice.Text("delivery.escalate." + degree.ToString().ToLowerInvariant()), DeliveryVerbs.Escalate, DeliveryWords.Data(project, delivery.Number, degree.ToString()))
                    {
                        Secondary = degree != answer.Fitting,
                    };
            }

            if (delivery.IsOpen)
                yield return new VerbButton(voice.Text(owed ? "delivery.button.arrived" : "delivery.button.settled"), DeliveryVerbs.Settle, DeliveryWords.Data(project, delivery.Number));
            yield return new VerbButton(voice.Text("delivery.button.edit"), DeliveryVerbs.Form, DeliveryWords.Data(project, delivery.Number));
            yield return new VerbButton(voice.Text("delivery.button.remove"), DeliveryVerbs.Remove, DeliveryWords.Data(project, delivery.Number)) { Secondary = true };
        }

        yield return new CallButton(voice.Text("delivery.button.all"), DeliveryWords.All(project));
    }

    /// <summary>What would let the engine say more.</summary>
    private static string? Missing(DeliveryOutlook outlook) => outlook switch
    {
        { Delivery.IsOpen: false } => null,
        { Delivery.Kind: not DeliveryKind.Delivery } => outlook.Delivery.Notice is null ? "notice" : null,
        { Expected: null } => "expected",
        { NeededBy: null, Delivery.Need: null } => "need",
        { NeededBy: null } => "need-day",
        _ => null,
    };

    private static string Kind(DeliveryEntry delivery) => delivery.Kind.ToString().ToLowerInvariant();
}
