using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Letters;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Pages.Letters;

/// <summary>A letter as it is shown, on a screen and on paper alike.</summary>
internal sealed record LetterView
{
    /// <summary>Its number; null before it leaves.</summary>
    public required string? Number { get; init; }

    /// <summary>The day it left; null before.</summary>
    public required DateOnly? Day { get; init; }

    public required string NoticeReference { get; init; }

    public required LetterContent Content { get; init; }

    /// <summary>Who signs it, or will; null while nobody can be named.</summary>
    public required string? Signatory { get; init; }

    /// <summary>The position of who signs; null where they have none.</summary>
    public required string? Position { get; init; }

    public bool IsDraft => Number is null;

    /// <summary>What stands at the foot of each page: which letter it is.</summary>
    public string Running => Number is null ? $"Projet de lettre, dossier {NoticeReference}" : $"Lettre {Number}";

    /// <summary>The parts of the letter, those of a list together.</summary>
    public IReadOnlyList<IReadOnlyList<LetterBlock>> Groups
    {
        get
        {
            var groups = new List<List<LetterBlock>>();
            foreach (var block in Content.Blocks)
            {
                if (block.Kind == LetterBlockKind.Item && groups.Count > 0 && groups[^1][^1].Kind == LetterBlockKind.Item) groups[^1].Add(block);
                else groups.Add([block]);
            }

            return groups;
        }
    }

    /// <summary>A letter that left; null once what it says is erased.</summary>
    public static LetterView? Of(SignedLetter found) => found.Letter.Content is not { } content ? null : new()
    {
        Number = found.Letter.Number,
        Day = ParisCalendar.DayOf(found.Letter.WrittenAt),
        NoticeReference = found.Letter.NoticeReference,
        Content = content,
        Signatory = found.Signatory.FullName,
        Position = found.Signatory.SigningPosition,
    };

    /// <summary>One that has not left.</summary>
    public static LetterView Of(Core.Notices.LetterPreview preview, StaffMember? signatory) => new()
    {
        Number = null,
        Day = null,
        NoticeReference = preview.Notice.Reference,
        Content = preview.Content,
        Signatory = signatory?.FullName,
        Position = signatory?.SigningPosition,
    };
}
