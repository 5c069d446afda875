using System.Globalization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Health;

/// <summary>Reads and writes tolerances as people type them, and holds them to their ranges.</summary>
internal static class ToleranceText
{
    private const int MostSlipDays = 250;

    public static TypedTolerances Of(Tolerances t) => new(
        t.MilestoneSlipDays.ToString(CultureInfo.InvariantCulture), Percent(t.CostOverrun), Percent(t.ScopeGrowth), Percent(t.CoverageFloor),
        string.Create(CultureInfo.InvariantCulture, $"{t.Exposure.MediumFrom}, {t.Exposure.HighFrom}, {t.Exposure.SevereFrom}"));

    /// <summary>What stands, with what was said in its place.</summary>
    public static TypedTolerances Over(TypedTolerances stands, TypedTolerances said) => new(
        Either(said.SlipDays, stands.SlipDays), Either(said.Cost, stands.Cost), Either(said.Scope, stands.Scope), Either(said.Coverage, stands.Coverage),
        Either(said.Bands, stands.Bands));

    /// <summary>The tolerances typed, and each field that is out of its range.</summary>
    public static (Tolerances Tolerances, IReadOnlyList<HealthProblem> Problems) Read(TypedTolerances typed, Tolerances stands)
    {
        var problems = new List<HealthProblem>();
        var days = Number(typed.SlipDays) is { } number and >= 0 and <= MostSlipDays && number == Math.Floor(number) ? (int)number : Wrong("slip", typed.SlipDays, 0);
        var read = stands with
        {
            MilestoneSlipDays = days,
            CostOverrun = Share("cost", typed.Cost),
            ScopeGrowth = Share("scope", typed.Scope),
            CoverageFloor = Share("coverage", typed.Coverage),
            Exposure = Bands(typed.Bands) ?? Wrong("bands", typed.Bands, stands.Exposure),
        };
        return (read, problems);

        double Share(string code, string text) => Number(text) is { } percent and >= 0 and <= 100 ? Math.Round(percent / 100, 6) : Wrong(code, text, 0.0);

        T Wrong<T>(string code, string text, T instead)
        {
            problems.Add(new(code, text));
            return instead;
        }
    }

    private static ExposureBands? Bands(string text)
    {
        var numbers = text.Split([',', ';', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers is [>= 2 and var medium, var high, <= 25 and var severe] && medium < high && high < severe ? new(medium, high, severe) : null;
    }

    /// <summary>A number with or without a per cent sign or a unit after it; comma or point before the tenths.</summary>
    private static double? Number(string text)
    {
        var digits = text.Trim().TrimEnd('%', ' ').Replace(',', '.');
        var end = digits.IndexOf(' ', StringComparison.Ordinal);
        return double.TryParse(end > 0 ? digits[..end] : digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Percent(double share) => Math.Round(share * 100, 4).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Either(string said, string stands) => said.Trim().Length > 0 ? said : stands;
}
