using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Conversations;

/// <summary>An item that an answer listed, which a follow-up may name by its place or by words of its title.</summary>
/// <param name="Item">Which it is.</param>
/// <param name="Title">Its title; empty where there is none to go by.</param>
public sealed record ShownItem(ItemRef Item, string Title);
