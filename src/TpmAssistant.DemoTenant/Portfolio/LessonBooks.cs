using TpmAssistant.Domain.Lessons;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>What the three projects have learned so far.</summary>
internal static class LessonBooks
{
    public static IReadOnlyList<Learned> Atlas { get; } =
    [
        new("Copy the whole production volume once before the cutover window is planned: a sample said six hours, the real copy took sixty-one.", ProjectPhase.Delivery, -6),
        new("Two people must know the runbook. On the night of the first rehearsal only one did, and he was ill.", ProjectPhase.Delivery, -20),
        new("Ask security for acceptance criteria at the start; their review at the end cost two weeks.", ProjectPhase.Start, -37),
    ];

    public static IReadOnlyList<Learned> Borealis { get; } =
    [
        new("Book the outside penetration test six weeks ahead: the laboratory was full and the beta waited for it.", ProjectPhase.Delivery, -15),
        new("Freeze the texts before translation. Three languages were translated twice.", ProjectPhase.Delivery, -25),
        new("Upload a dummy version to the store in the first sprint: its review asked for a privacy form that nobody knew.", ProjectPhase.Start, -40),
    ];

    public static IReadOnlyList<Learned> Cobalt { get; } =
    [
        new("Get a vendor's delivery date in writing before other tasks wait for it; the second date was as soft as the first.", ProjectPhase.Delivery, -12),
        new("Agree who owns each dataset before the first pipeline is built, or every access question comes back to the engineers.", ProjectPhase.Start, -35),
        new("Put a weekly limit on compute spending, with an alert at half of it.", ProjectPhase.Delivery, -9),
    ];
}
