namespace TpmAssistant.Storage.Tests;

/// <summary>Stores of one kind for a conformance suite, with a way to restart what holds them.</summary>
public abstract class StoreHost : IDisposable
{
    /// <summary>The store behind a port.</summary>
    public abstract T Get<T>()
        where T : notnull;

    /// <summary>Ends and begins anew; everything durable is there again.</summary>
    public abstract void Restart();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
