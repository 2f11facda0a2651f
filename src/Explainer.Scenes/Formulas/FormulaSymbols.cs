using System.Collections.Frozen;

namespace Explainer.Scenes.Formulas;

/// <summary>The commands of TeX and LaTeX that stand for one character or one function's name.</summary>
internal static class FormulaSymbols
{
    private static readonly FrozenDictionary<string, FormulaNode> ByName = Table();

    /// <summary>The names of all of them, without the backslash.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>What a command stands for, or null.</summary>
    /// <param name="name">Without the backslash.</param>
    public static FormulaNode? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What a character stands for that is written as itself.</summary>
    /// <param name="character">The character, a letter with its marks, or a sign.</param>
    public static SymbolNode Of(string character) => character switch
    {
        "+" or "\u00b1" or "\u00d7" or "\u00b7" or "\u00f7" or "\u2217" => new(character, AtomKind.Binary),
        "-" => new("\u2212", AtomKind.Binary),
        "*" => new("\u2217", AtomKind.Binary),
        "=" or "<" or ">" or ":" or "\u2248" or "\u2260" or "\u2264" or "\u2265" or "\u2192" or "\u2190" or "\u2208" or "\u223c" => new(character, AtomKind.Relation),
        "(" or "[" => new(character, AtomKind.Opening),
        ")" or "]" or "!" or "?" => new(character, AtomKind.Closing),
        "," or ";" => new(character, AtomKind.Punctuation),
        "\u2211" or "\u220f" => new(character, AtomKind.Operator, true, true),
        _ => new(character, AtomKind.Ordinary),
    };

    /// <summary>The delimiter that a command or a character stands for: empty for none (a full stop), null when it is not one.</summary>
    /// <param name="text">The character, or the command with its backslash.</param>
    public static string? Delimiter(string text) => text switch
    {
        "." => "",
        "(" or ")" or "[" or "]" or "|" or "/" => text,
        "<" or "\\langle" => "\u27e8",
        ">" or "\\rangle" => "\u27e9",
        "\\{" or "\\lbrace" => "{",
        "\\}" or "\\rbrace" => "}",
        "\\lfloor" => "\u230a",
        "\\rfloor" => "\u230b",
        "\\lceil" => "\u2308",
        "\\rceil" => "\u2309",
        "\\vert" or "\\lvert" or "\\rvert" => "|",
        "\\|" or "\\Vert" or "\\lVert" or "\\rVert" => "\u2016",
        _ => null,
    };

    private static FrozenDictionary<string, FormulaNode> Table()
    {
        var table = new Dictionary<string, FormulaNode>(StringComparer.Ordinal);
        Add(AtomKind.Ordinary, """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
            omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ wp ℘ imath ı jmath ȷ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅
            neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ triangle △ square □ checkmark ✓ degree ° prime ′ dagger † ddagger ‡ S § P ¶
            % % $ $ # # & & _ _ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ vert | Vert ‖ | ‖ backslash \ surd √
            """);
        Add(AtomKind.Binary, """
            pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ wedge ∧ land ∧ vee ∨ lor ∨ setminus ∖ oplus ⊕ ominus ⊖
            otimes ⊗ oslash ⊘ odot ⊙ uplus ⊎ sqcap ⊓ sqcup ⊔ amalg ⨿
            """);
        Add(AtomKind.Relation, """
            leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ in ∈ notin ∉ ni ∋
            subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ mid ∣ parallel ∥ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ doteq ≐ coloneqq ≔ lesssim ≲ gtrsim ≳
            to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦
            longrightarrow ⟶ longleftarrow ⟵ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ hookrightarrow ↪ nearrow ↗ searrow ↘
            """);
        Add(AtomKind.Opening, "langle ⟨ lbrace { { { lfloor ⌊ lceil ⌈ lvert | lVert ‖ lbrack [");
        Add(AtomKind.Closing, "rangle ⟩ rbrace } } } rfloor ⌋ rceil ⌉ rvert | rVert ‖ rbrack ]");
        Add(AtomKind.Punctuation, "colon :");
        foreach (var (name, sign) in Pairs("sum ∑ prod ∏ coprod ∐ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂"))
        {
            table[name] = new SymbolNode(sign, AtomKind.Operator, IsLarge: true, HasLimits: true);
        }

        foreach (var (name, sign) in Pairs("int ∫ iint ∬ iiint ∭ oint ∮"))
        {
            table[name] = new SymbolNode(sign, AtomKind.Operator, IsLarge: true);
        }

        foreach (var name in "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh".Split(' '))
        {
            table[name] = new NameNode(name, false);
        }

        foreach (var name in "det gcd inf lim max min Pr sup".Split(' '))
        {
            table[name] = new NameNode(name, true);
        }

        table["argmax"] = new NameNode("arg max", true);
        table["argmin"] = new NameNode("arg min", true);
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(AtomKind kind, string pairs)
        {
            foreach (var (name, sign) in Pairs(pairs))
            {
                table[name] = new SymbolNode(sign, kind);
            }
        }
    }

    private static IEnumerable<(string Name, string Sign)> Pairs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            yield return (words[i], words[i + 1]);
        }
    }
}
