using Catalogue.Core.Programmes;

namespace Catalogue.Core.Reviews;

/// <summary>Draws, once a decision is taken, whether somebody else reads it: nobody knows before.</summary>
/// <param name="draw">A number below the one it is given, each as likely as another.</param>
public sealed class ReviewDraw(Func<int, int> draw)
{
    private const int Hundred = 100;

    internal bool IsDrawn(Programme programme) => draw(Hundred) < programme.SecondReadingPercent;
}
