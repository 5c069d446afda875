using System.Net;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Graph.Sessions;

/// <summary>How far a request came.</summary>
internal enum Delivery
{
    /// <summary>An answer came back.</summary>
    Answered,

    /// <summary>It surely never reached the server.</summary>
    NeverSent,

    /// <summary>It may have been carried out; the answer did not arrive or cannot be read.</summary>
    Lost,
}

/// <summary>What came of one request: a value, or why there is none.</summary>
internal readonly record struct GraphReply<T>(T? Value, ReadFailure Failure, Delivery Delivery, HttpStatusCode? Status)
    where T : class
{
    /// <summary>Whether a refusal leaves it open if something was written: no answer, half an answer, or a server that failed on the way.</summary>
    public bool MayHaveHappened => Delivery switch
    {
        Delivery.NeverSent => false,
        Delivery.Lost => true,
        _ => Status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError,
    };

    public static GraphReply<T> Of(T value, HttpStatusCode status) => new(value, ReadFailure.None, Delivery.Answered, status);

    public static GraphReply<T> Refused(HttpStatusCode status) => new(null, Failures.Of(status), Delivery.Answered, status);

    public static GraphReply<T> Without(ReadFailure failure, Delivery delivery) => new(null, failure, delivery, null);
}

/// <summary>Graph's answers in the product's words.</summary>
internal static class Failures
{
    public static ReadFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ReadFailure.NotSignedIn,
        HttpStatusCode.Forbidden => ReadFailure.Forbidden,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => ReadFailure.NotFound,
        HttpStatusCode.TooManyRequests => ReadFailure.Throttled,
        _ => ReadFailure.Unavailable,
    };

    /// <summary>The first that says something went wrong.</summary>
    public static ReadFailure First(params ReadOnlySpan<ReadFailure> failures)
    {
        foreach (var failure in failures)
        {
            if (failure != ReadFailure.None) return failure;
        }

        return ReadFailure.None;
    }
}
