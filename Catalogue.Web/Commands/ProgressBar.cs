namespace Catalogue.Web.Commands;

/// <summary>A bar on standard error, drawn only where somebody looks: never into a file or a pipe.</summary>
internal sealed class ProgressBar(string label, TextWriter error) : IProgress<double>
{
    private const int Width = 40;
    private readonly bool _drawn = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private int _shown = -1;

    public void Report(double value)
    {
        var filled = (int)Math.Round(Math.Clamp(value, 0, 1) * Width);
        if (!_drawn || filled == _shown) return;
        _shown = filled;
        error.Write($"\r{label} [{new string('#', filled)}{new string('.', Width - filled)}]");
        if (filled == Width) error.WriteLine();
    }
}
