// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace composer::contact {

/// A stretch of a text of a template. The views are into that text.
struct TextPiece {
    enum class Kind {
        Literal,
        Variable, ///< {{name}}; spaces inside the braces do not count
        Unclosed, ///< "{{" without "}}" near it
        BadName ///< {{}} or {{a b}}
    };
    Kind kind;
    QStringView text; ///< the literal text, or what is between the braces, trimmed
};

/// Takes a text apart; "{{{{" is a literal "{{". One pass whatever the text holds.
std::vector<TextPiece> textPieces(QStringView text);

/// Whether there is anything in it to take apart.
bool mayHoldVariables(QStringView text);

} // namespace composer::contact
