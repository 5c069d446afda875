namespace TpmAssistant.Domain.Deliveries;

/// <summary>How firmly somebody is reminded of what they owe.</summary>
public enum EscalationDegree
{
    /// <summary>A friendly word: is the day still right?</summary>
    Friendly,

    /// <summary>Firm: what waits for it, and a written date by a day.</summary>
    Firm,

    /// <summary>To their management, with what follows from it.</summary>
    Management,
}

/// <summary>Which degree fits.</summary>
public static class Escalations
{
    /// <summary>Days promised from which a further one is no longer believed.</summary>
    private const int MostPromises = 2;

    /// <summary>
    /// Friendly while nothing is late; firm when its day has passed or it comes too late for what waits; to their management when that is by more than the
    /// project's tolerance, or when the promised day was moved twice before.
    /// </summary>
    /// <param name="outlook">How it stands.</param>
    /// <param name="toleranceDays">Working days by which a milestone may slip.</param>
    public static EscalationDegree Fitting(DeliveryOutlook outlook, int toleranceDays)
    {
        var late = Math.Max(outlook.DaysOverdue, -(outlook.Float ?? 0));
        return late <= 0 ? EscalationDegree.Friendly
            : late > toleranceDays || outlook.Delivery.EarlierPromises.Count >= MostPromises ? EscalationDegree.Management : EscalationDegree.Firm;
    }
}
