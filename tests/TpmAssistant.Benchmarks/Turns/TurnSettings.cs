using System.Globalization;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>How turns are measured.</summary>
/// <param name="Concurrency">Conversations, each with one turn in flight.</param>
/// <param name="Rounds">Measured rounds; targets take turns within each.</param>
/// <param name="Seconds">Length of a round for each target.</param>
/// <param name="Cpu">The processor the targets are tied to; none when empty.</param>
/// <param name="Text">What is said in each turn.</param>
internal sealed record TurnSettings(int Concurrency, int Rounds, double Seconds, string Cpu, string Text)
{
    public static TurnSettings Parse(string[] args)
    {
        string Get(string name, string otherwise) =>
            Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
        int Number(string name, string otherwise) => int.Parse(Get(name, otherwise), CultureInfo.InvariantCulture);
        return new TurnSettings(Number("concurrency", "16"), Number("rounds", "5"), Number("seconds", "3"), Get("cpu", ""), Get("text", "help"));
    }
}
