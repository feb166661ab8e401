using Catalogue.Web.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);

/// <summary>The site and its command line; public so that tests can host it.</summary>
public partial class Program;
