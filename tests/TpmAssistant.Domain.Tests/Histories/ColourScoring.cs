using System.Globalization;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>How many colours were right, as decisions/0051 has it.</summary>
internal sealed class ColourScoring
{
    private readonly SortedDictionary<string, int> misses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<HealthDimension, (int Right, int All)> dimensions = [];

    public int All { get; private set; }

    /// <summary>Readings without a colour, being below the coverage floor.</summary>
    public int Uncoloured { get; private set; }

    /// <summary>Right as told, with better colours held back for a week.</summary>
    public int Told { get; private set; }

    /// <summary>The same without the grain: where a figure lies at a line, the colour on its own side alone.</summary>
    public int ToldExactly { get; private set; }

    /// <summary>Right as told by the definition before, where late work was a trouble only if planted.</summary>
    public int ToldAsPlanted { get; private set; }

    /// <summary>The same for somebody who knows the causes and how the world is made, but of the work under way only what the board tells.</summary>
    public int ByBoard { get; private set; }

    /// <summary>What the rules say of the day alone, before anything is held back.</summary>
    public int OfTheDay { get; private set; }

    /// <summary>The same for somebody who always says green.</summary>
    public int AlwaysGreen { get; private set; }

    /// <summary>The same for somebody who looks at the share of overdue tasks alone: amber above a tenth, red above three.</summary>
    public int ByOverdue { get; private set; }

    /// <summary>Readings at a line, where two colours are right.</summary>
    public int NearALine { get; private set; }

    public double ToldShare => Share(Told);

    public double OfTheDayShare => Share(OfTheDay);

    /// <summary>What was told wrong: the true colour, the one told and the loudest rules, or the figures where nothing was said.</summary>
    public IReadOnlyDictionary<string, int> Misses => misses;

    public void Add(History history, int reading, HealthContext context)
    {
        var told = HealthAssessor.Assess(context);
        if (told.Overall is not { } colour)
        {
            Uncoloured++;
            return;
        }

        All++;
        var week = history.Weeks[reading];
        var before = reading > 0 ? history.Weeks[reading - 1] : null;
        var today = HealthAssessor.Compute(context, HealthRules.All);
        if (week.Right.IsNearALine) NearALine++;
        if (week.Right.Allows(today.Overall ?? colour)) OfTheDay++;
        if (IsRight(colour, week.Right.Allows, before?.Right)) Told++;
        else Miss(week, told);
        if (IsRight(colour, week.AsPlanted.Allows, before?.AsPlanted)) ToldAsPlanted++;
        if (colour == week.Right.Overall || (colour == before?.Right.Overall && colour > week.Right.Overall)) ToldExactly++;
        if (IsRight(week.ByBoard.Overall, week.Right.Allows, before?.Right)) ByBoard++;
        if (IsRight(HealthColour.Green, week.Right.Allows, before?.Right)) AlwaysGreen++;
        if (IsRight(Overdue(context), week.Right.Allows, before?.Right)) ByOverdue++;
        Count(HealthDimension.Schedule, today, week.Right.Schedule);
        Count(HealthDimension.Scope, today, week.Right.Scope);
        Count(HealthDimension.Budget, today, week.Right.Budget);
    }

    /// <summary>Right is what is so today, or the worse that was so at the reading before: better is told only after a week.</summary>
    private static bool IsRight(HealthColour colour, Func<HealthColour, bool> allows, Truth? before) =>
        allows(colour) || (before?.Allows(colour) == true && !Enum.GetValues<HealthColour>().Any(c => c >= colour && allows(c)));

    private static HealthColour Overdue(HealthContext context)
    {
        var share = (double)context.View.Open.Count(t => t.IsOverdue(context.StatusDate)) / Math.Max(1, context.View.Open.Count);
        return share > 0.3 ? HealthColour.Red : share > 0.1 ? HealthColour.Amber : HealthColour.Green;
    }

    private void Miss(TrueWeek week, HealthAssessment told)
    {
        var loud = string.Join('+', told.Findings.Where(f => f.Severity == told.Findings[0].Severity).Select(f => f.Rule).Distinct());
        var key = $"{week.Right.Overall}->{told.Overall} {(told.Overall > week.Right.Overall ? loud : week.Right.Why.Split(' ')[^1])}";
        misses[key] = misses.GetValueOrDefault(key) + 1;
    }

    private void Count(HealthDimension dimension, HealthAssessment told, HealthColour? truth)
    {
        if (truth is null || told.Dimensions[(int)dimension].Colour is not { } colour) return;
        var (right, all) = dimensions.GetValueOrDefault(dimension);
        dimensions[dimension] = (right + (colour == truth ? 1 : 0), all + 1);
    }

    private double Share(int count) => (double)count / Math.Max(1, All);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        colours told right {ToldShare:P1} of {All} ({Uncoloured} below the coverage floor had none), {Share(ToldExactly):P1} without grain ({NearALine} at a line), {Share(ToldAsPlanted):P1} with late work as planted; {Share(ByBoard):P1} for somebody who knows all causes and reads the board;
        {Share(AlwaysGreen):P1} by always saying green, {Share(ByOverdue):P1} by overdue work alone;
        of the day alone {OfTheDayShare:P1}; {string.Join(", ", dimensions.Select(d => $"{d.Key} {(double)d.Value.Right / d.Value.All:P1}"))}
        """);
}
