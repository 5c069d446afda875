namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>Stretches of time as rows of cells, one below the other.</summary>
internal static class Timeline
{
    private const int Cells = 20;

    /// <summary>Filled where something happens between the two days, empty elsewhere.</summary>
    public static string Bar(DateOnly first, DateOnly last, DateOnly from, DateOnly to)
    {
        double days = Math.Max(1, last.DayNumber - first.DayNumber + 1);
        var begin = (int)Math.Floor((from.DayNumber - first.DayNumber) / days * Cells);
        var end = (int)Math.Ceiling((to.DayNumber - first.DayNumber + 1) / days * Cells);
        begin = Math.Clamp(begin, 0, Cells - 1);
        end = Math.Clamp(end, begin + 1, Cells);
        return new string('░', begin) + new string('█', end - begin) + new string('░', Cells - end);
    }
}
