using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Catalogue.Web.Commands;

/// <summary>The library's help where its own translation falls short: a few of its words are English, its apostrophes straight.</summary>
internal sealed partial class FrenchHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    private const string ShowHelp = "Dire ce qui est possible";
    private const string ShowVersion = "Dire la version";

    /// <summary>Puts the help of a command and of all those under it in French.</summary>
    public static void Translate(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is VersionOption) option.Description = ShowVersion;
            if (option is not HelpOption { Action: SynchronousCommandLineAction help }) continue;
            option.Description = ShowHelp;
            option.Action = new FrenchHelp(help);
        }
    }

    /// <summary>The same sentence with the apostrophes that print has.</summary>
    public static string Typographic(string text) => StraightApostrophe().Replace(text, "’");

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        var exit = help.Invoke(parseResult);
        configuration.Output = output;
        output.Write(Typographic(text.ToString())
            .Replace("Description:", "Description\u00a0:", StringComparison.Ordinal)
            .Replace("[default: ", "[sans cela\u00a0: ", StringComparison.Ordinal));
        return exit;
    }

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StraightApostrophe();
}
