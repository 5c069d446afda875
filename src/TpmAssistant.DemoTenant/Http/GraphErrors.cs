using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>Error answers with the codes and texts of the service that would give them.</summary>
internal static class GraphErrors
{
    public static GraphAnswer Of(int status, string code, string message) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
    });

    public static GraphAnswer BadRequest(string message) => Of(400, "BadRequest", message);

    public static GraphAnswer NoToken { get; } = Of(401, "InvalidAuthenticationToken", "Access token is empty.");

    public static GraphAnswer UnknownToken { get; } =
        Of(401, "InvalidAuthenticationToken", "CompactToken parsing failed with error code: 80049217");

    public static GraphAnswer UnknownSegment(string segment) => BadRequest($"Resource not found for the segment '{segment}'.");

    public static GraphAnswer NotAllowed(string method) =>
        Of(405, "Request_BadRequest", $"Specified HTTP method '{method}' is not allowed for the request target.");

    public static GraphAnswer UnknownUser(string id) =>
        Of(404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");

    public static GraphAnswer Denied(string code = "ErrorAccessDenied") =>
        Of(403, code, "Access is denied. Check credentials and try again.");

    public static GraphAnswer PlannerForbidden { get; } =
        Of(403, string.Empty, "You do not have the required permissions to access this item.");

    public static GraphAnswer PlannerNotFound { get; } = Of(404, string.Empty, "The requested item is not found.");

    public static GraphAnswer PlannerInvalid(string message) => Of(400, string.Empty, message);

    public static GraphAnswer OutlookNotFound { get; } =
        Of(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphAnswer OutlookInvalid(string message) => Of(400, "ErrorInvalidRequest", message);

    public static GraphAnswer TeamsForbidden { get; } =
        Of(403, "Forbidden", "User is not a member of the roster of this conversation.");

    public static GraphAnswer NotFound { get; } = Of(404, "NotFound", "NotFound");
}
