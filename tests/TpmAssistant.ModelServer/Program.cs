using System.Globalization;
using TpmAssistant.ModelServer;

// dotnet run --project tests/TpmAssistant.ModelServer -- RECORDING [PORT]
if (args.Length is < 1 or > 2 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("Give a recording, such as Recordings/status.json, and a port if you like.");
    return 2;
}

var recording = Recording.Load(args[0]);
await using var host = await ModelHost.StartAsync(recording.Answer, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0);
Console.WriteLine($"Answers from {args[0]} at {host.Endpoint}. Start the bot with Model:Endpoint={host.Endpoint} and Model:Name=recorded.");
await host.WaitAsync();
return 0;
