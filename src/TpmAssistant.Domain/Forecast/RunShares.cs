namespace TpmAssistant.Domain.Forecast;

/// <summary>Runs each of so many pieces of work once, in any order, on as many threads as it likes, and comes back when all are done.</summary>
/// <param name="count">How many.</param>
/// <param name="work">Does one, by number.</param>
public delegate void RunShares(int count, Action<int> work);
