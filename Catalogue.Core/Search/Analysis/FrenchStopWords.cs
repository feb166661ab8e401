using System.Collections.Frozen;

namespace Catalogue.Core.Search.Analysis;

/// <summary>Words that say nothing of what is sought, and are neither indexed nor looked for. Folded.</summary>
internal static class FrenchStopWords
{
    /// <summary>What an elision leaves before its apostrophe: « l'écran », « qu'il », « jusqu'à ».</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        SetOf("l d j m t s n c qu jusqu lorsqu puisqu quoiqu");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Grammar = SetOf(
        """
        au aux avec ce ces dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me meme mes moi mon ne
        nos notre nous on ou par pas pour qu que qui sa se ses si son sur ta te tes toi ton tu un une vos votre vous
        c d j l a m n s t y
        est sont etes etre ete ont ai avons avez cet cette ceci cela ici quel quelle quels quelles chez plus dont
        """);

    /// <summary>
    /// What people wrap a request in (« je cherche », « j'aurais besoin », « est-ce que je peux faire »): true of every request,
    /// so it narrows none.
    /// </summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opening = SetOf(
        """
        bonjour merci svp cherche cherchons recherche recherchons besoin voudrais voudrions veux voulons souhaite souhaitons
        aimerais aimerions faut faudrait aurais quelqu quelque quelques comment
        salut bonsoir bjr slt bsr merci pr ds ki jai quelquun
        suis sommes avoir fait faire fais faites font peut peux pouvez pouvoir pourrait veut veux voulez vouloir dois doit devons
        ca se si tout tous toute toutes tres trop bien encore deja jamais toujours aussi alors donc puis quand lorsque parce
        rien va vais vont aller viens vient venir
        acheter achat acheterais plutot juste chose choses truc trucs gars monsieur madame arrive arrivons peur
        """);

    public static bool IsElided(ReadOnlySpan<char> word) => Elided.Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 8 && Grammar.Contains(word);

    /// <summary>Whether a word only opens a request. Documents keep these words, for what they say there.</summary>
    public static bool OpensRequest(ReadOnlySpan<char> word) => Opening.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
