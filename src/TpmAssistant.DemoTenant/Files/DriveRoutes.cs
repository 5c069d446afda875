using System.Text;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Files;

/// <summary>The teams' files: the drive of a group, a search in it, and what a file holds.</summary>
internal sealed class DriveRoutes(DemoOrganisation organisation) : IRouteFamily
{
    private const string Searching = "search(q='";

    public void Map(RouteTable routes)
    {
        routes.Get("/groups/{id}/drive", call => ODataPage.Single(call, "drives/$entity", Drive(Member(call, organisation.Projects.FirstOrDefault(p => p.GroupId == call.Route["id"])))));
        routes.Get("/drives/{drive}/items/{item}/content", Content);
        routes.Get("/drives/{drive}/items/root/{search}", Search);
    }

    private GraphAnswer Search(GraphCall call)
    {
        var project = Member(call, organisation.Projects.FirstOrDefault(p => DriveId(p) == call.Route["drive"]));
        if (!call.Route["search"].StartsWith(Searching, StringComparison.Ordinal)) return GraphErrors.UnknownSegment(call.Route["search"]);
        var words = call.Route["search"][Searching.Length..].TrimEnd('\'', ')');
        var found = Of(project).Where(f => f.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || f.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
        return ODataPage.Of(call, "Collection(driveItem)", found.Select(f => Item(call, f)), 200);
    }

    /// <summary>As Graph does: not the file, but the address where it lies, which whoever has it may read.</summary>
    private GraphAnswer Content(GraphCall call)
    {
        var project = Member(call, organisation.Projects.FirstOrDefault(p => DriveId(p) == call.Route["drive"]));
        return Of(project).FirstOrDefault(f => ItemId(f) == call.Route["item"]) is { } file
            ? new GraphAnswer(302).With("Location", call.FileAddress(ItemId(file))) : GraphErrors.OutlookNotFound;
    }

    /// <summary>Only members of a team open its files.</summary>
    private static ProjectScript Member(GraphCall call, ProjectScript? project) =>
        project?.Members.Contains(call.Asker.Key) == true ? project : throw new GraphRefusal(GraphErrors.Denied());

    private static IEnumerable<FileLine> Of(ProjectScript project) => FileScript.Lines.Where(f => f.Project == project.Key);

    private static string DriveId(ProjectScript project) => "b!" + StableId.Planner("drive", project.Key);

    private static string ItemId(FileLine file) => StableId.Planner("file", file.Project, file.Name);

    private static JsonObject Drive(ProjectScript project) => new() { ["id"] = DriveId(project), ["driveType"] = "documentLibrary", ["name"] = "Documents" };

    private static JsonObject Item(GraphCall call, FileLine file) => new()
    {
        ["id"] = ItemId(file),
        ["name"] = file.Name,
        ["size"] = Encoding.UTF8.GetByteCount(file.Text),
        ["webUrl"] = call.ItemLink("file", ItemId(file)),
        ["file"] = new JsonObject { ["mimeType"] = "text/markdown" },
    };

    /// <summary>A file by its id, for its page.</summary>
    public static FileLine? Find(string id) => FileScript.Lines.FirstOrDefault(f => ItemId(f) == id);
}
