using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Estimates: none to give, the usual, just entered, wrong, a look alone, and absurdly many.</summary>
internal static class Estimating
{
    public static IEnumerable<Sample> Samples()
    {
        EstimateRow[] rows =
        [
            new(Atlas.Firewall, null, 0, 4), new(Atlas.Cutover, null, 2.4, 1), new(Atlas.LoadTest, null, null, 3),
            new(Atlas.Rollback, new TaskEstimate(Atlas.Rollback.Ref, 1, 2, 4, Origin.Entered), 7, 2),
        ];
        EstimatesAnswer usual = new(Atlas.Project, Atlas.Today, rows, CanEdit: true, Atlas.Coverage);
        yield return new Sample("estimates", "1-none", usual with { Rows = [] });
        yield return new Sample("estimates", "2-usual", usual);
        yield return new Sample("estimates", "3-entered", usual with { Changed = 2, Undo = new UndoId("0123456789abcdef0123456789abcdef") });
        yield return new Sample("estimates", "4-wrong", usual with { Problems = [new(Atlas.Firewall.Ref, Extremes.Hostile), new(Atlas.Cutover.Ref, "6/3/2")] });
        yield return new Sample("estimates", "5-look", usual with { CanEdit = false });
        yield return new Sample("estimates", "6-most", new EstimatesAnswer(
            Atlas.Project with { Name = Extremes.LongName }, Atlas.Today, [.. Extremes.ThousandTasks.Select(t => new EstimateRow(t, new TaskEstimate(t.Ref, 0, 1000, 1000, Origin.Imported), -999, 25_000))], CanEdit: true, Atlas.Coverage));
    }
}
