namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>Seeded chance; the same seed gives the same draws.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number from one to the other, both included.</summary>
    public int Whole(int from, int to) => from >= to ? from : random.Next(from, to + 1);

    public double Real(double from, double to) => from + ((to - from) * random.NextDouble());

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>A factor around a mean, log-normal: many a little less, few much more.</summary>
    public double Factor(double mean, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return mean * Math.Exp((spread * normal) - (spread * spread / 2));
    }

    /// <summary>Small projects are common, large ones rare.</summary>
    public int Size(int from, int to) => (int)Math.Round(from * Math.Pow((double)to / from, random.NextDouble()));

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }
}
