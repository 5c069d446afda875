using TpmAssistant.Bot.CommandLine;

return await BotCommands.RunAsync(args, TimeProvider.System);
