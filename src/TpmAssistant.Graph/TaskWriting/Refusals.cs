using System.Net;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Graph.TaskWriting;

/// <summary>Why a task was not written, in the words that cards know.</summary>
internal static class Refusals
{
    public const string Changed = "task-changed";

    public static string Code(ReadFailure failure, HttpStatusCode? status) => failure switch
    {
        ReadFailure.NotSignedIn => "not-signed-in",
        ReadFailure.Forbidden => "task-forbidden",
        ReadFailure.NotFound => "task-gone",
        _ => status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError ? "task-rejected" : "task-unavailable",
    };
}
