namespace TpmAssistant.Teams.SignIn;

/// <summary>Values that end at a time of their own; at most so many. When it is full, what ends soonest makes room.</summary>
internal sealed class ExpiringMap<TKey, TValue>(int capacity, TimeProvider clock)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset Until)> held = [];

    public void Set(TKey key, TValue value, DateTimeOffset until)
    {
        lock (gate)
        {
            if (held.Count >= capacity && !held.ContainsKey(key))
            {
                held.Remove(held.MinBy(e => e.Value.Until).Key);
            }

            held[key] = (value, until);
        }
    }

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => Find(key, take: false, out value);

    /// <summary>Finds a value and removes it: of several callers one gets it.</summary>
    public bool TryTake(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => Find(key, take: true, out value);

    private bool Find(TKey key, bool take, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            value = default;
            if (!held.TryGetValue(key, out var found))
            {
                return false;
            }

            var current = clock.GetUtcNow() < found.Until;
            if (take || !current)
            {
                held.Remove(key);
            }

            value = found.Value;
            return current;
        }
    }
}
