using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TpmAssistant.Storage.Conversations;

/// <summary>
/// Remembers recently used values. Two generations: when the young one is full it becomes the old one, and the old one is forgotten;
/// what is used moves to the young one. It never holds more than twice its size.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int size)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value)) return true;
        if (!_old.TryGetValue(key, out value)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        _young[key] = value;
        if (_young.Count < size) return;
        lock (_turning)
        {
            if (_young.Count < size) return;
            (_old, _young) = (_young, new ConcurrentDictionary<TKey, TValue>());
        }
    }
}
