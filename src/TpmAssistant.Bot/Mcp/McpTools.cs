using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using TpmAssistant.Ai;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Bot.Mcp;

/// <summary>
/// The functions as tools of the Model Context Protocol: those that read, and those that change something, outside or in the product's own records,
/// as proposals whose card waits in the person's own chat in Teams.
/// </summary>
internal sealed class McpTools(FunctionCatalog functions, ModelDoor door, IConversationStore conversations, ConversationWriter writer)
{
    private const int LongestText = 60_000;
    private const string LabelKey = "tpm-assistant/sensitivityLabel";
    private const string NeedsTheirClick = "Nothing has happened yet. A card with all of it waits in the person's own chat with TPM Assistant in Teams; it happens when they press its button there, and only then.";
    private const string NoChatKnown = "Nothing was done. This changes something, so it needs the person's click on a card in Teams, and no chat with them is known there. Ask them to say it to TPM Assistant in Teams.";

    /// <summary>The tools, with their approved descriptions.</summary>
    public IReadOnlyList<Tool> All { get; } = [.. functions.Functions.Select(f => Tool(f, functions.OnlyReads(f.Name)))];

    /// <summary>Calls one as somebody. Their host hands on what it is told, so that figures about other people stay away.</summary>
    public async Task<CallToolResult> CallAsync(Asker asker, string name, IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        if (!functions.TryRead(name, arguments, out var call, out var wrong)) return Result(wrong, null, isError: true);
        using var trail = LabelTrail.Begin();
        if (!functions.Reads(call)) return await ProposeAsync(asker, call, cancellationToken);
        var relayed = Relayed(asker);
        return Result(Text(await door.InvokeAsync(call, relayed, cancellationToken), relayed, call), LabelTrail.Now);
    }

    private async Task<CallToolResult> ProposeAsync(Asker asker, FunctionCall call, CancellationToken cancellationToken)
    {
        if (await conversations.FindPersonalAsync(asker.Tenant, asker.Person, cancellationToken) is not { } chat) return Result(NoChatKnown, null);
        var there = asker with { Conversation = new ConversationRef(chat.ConversationId, ConversationScope.Personal) };
        var answer = await door.InvokeAsync(call, there, cancellationToken);
        IReadOnlyList<Answer> cards = answer switch
        {
            MailProposalsAnswer several => [.. several.Mails],
            IProposedAnswer { Proposal: not null } => [answer],
            _ => [],
        };
        foreach (var card in cards) await writer.SendAsync(there, card, ProposalCards.Topic(((IProposedAnswer)card).Proposal!), cancellationToken);
        var text = Text(answer, Relayed(there), call);
        return Result(cards.Count == 0 ? text : $"{NeedsTheirClick}\n\n{text}", SensitivityLabel.Highest([LabelTrail.Now, ProposalCards.LabelOf(answer)]));
    }

    private static Asker Relayed(Asker asker) => asker with { Conversation = asker.Conversation with { IsRelayed = true } };

    private static string Text(Answer answer, Asker asker, FunctionCall call)
    {
        var text = AnswerFaces.Markdown(answer, FaceContext.For(asker, call), HostText.Bare);
        return HostText.Marked(text.Length <= LongestText ? text : text.Cut(LongestText) + "\n…");
    }

    /// <summary>A result says the label of what it was made from, to the model in words and to its host as data.</summary>
    private static CallToolResult Result(string text, SensitivityLabel? label, bool isError = false) => new()
    {
        Content = [new TextContentBlock { Text = label is null ? text : $"{text}\n\nThis was made from content with the sensitivity label {label.Name}. Whatever is made from it carries that label too." }],
        IsError = isError,
        Meta = label is null ? null : new JsonObject { [LabelKey] = new JsonObject { ["id"] = label.Id, ["name"] = label.Name } },
    };

    private static Tool Tool(AIFunction function, bool onlyReads) => new()
    {
        Name = function.Name,
        Description = function.Description,
        InputSchema = function.JsonSchema,
        Annotations = new ToolAnnotations { ReadOnlyHint = onlyReads, DestructiveHint = false, OpenWorldHint = false, IdempotentHint = onlyReads },
    };
}
